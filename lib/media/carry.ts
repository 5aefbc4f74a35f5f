import type { Parcel, Reply } from './task.ts';

/** A line on which nothing moves for so long is broken, ms. */
const STALLED = 90_000;
/** Twice a second is as often as anybody looks, and each telling wakes three others, ms. */
const PAUSE = 500;
/** A server may take its time with a file that it has whole, ms. */
const ANSWER = 5 * 60_000;

/**
 * Uploads by XMLHttpRequest, the one way that tells how much has left. It follows redirects, unlike our other requests;
 * browsers take the `Authorization` header off on the way to another origin, and what answers from there does not count.
 */
export function carry(parcel: Parcel, moved: (bytes: number) => void): Promise<Reply> {
  const { url, method, headers, fields } = parcel;
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), ms);
    };
    const end = (reply: Reply) => {
      clearTimeout(timer);
      resolve(reply);
    };
    let toldAt = 0;
    request.upload.onprogress = ({ loaded, timeStamp }) => {
      wait(STALLED);
      if (timeStamp - toldAt < PAUSE) return;
      toldAt = timeStamp;
      moved(loaded);
    };
    request.upload.onload = () => wait(ANSWER);
    request.onerror = () => end(null);
    request.onabort = () => end(null);
    request.onload = () => end(isFrom(request.responseURL, url) ? replyOf(request) : null);
    request.open(method, url);
    for (const [name, value] of headers) request.setRequestHeader(name, value);
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    wait(STALLED);
    request.send(form);
  });
}

const isFrom = (answered: string, asked: string): boolean =>
  answered === '' || new URL(answered).origin === new URL(asked).origin;

const replyOf = (request: XMLHttpRequest): Reply => ({
  status: request.status,
  headers: request
    .getAllResponseHeaders()
    .trim()
    .split(/\r?\n/)
    .flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1).trim()]] : [];
    }),
  body: request.responseText,
});

/** A request with a form as it can be handed over. */
export function parcelOf(url: string | URL, init: RequestInit): Parcel {
  const form = init.body as FormData;
  const headers = [...new Headers(init.headers).entries()];
  return { url: String(url), method: init.method ?? 'POST', headers, fields: [...form.entries()] };
}
