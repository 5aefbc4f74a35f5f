import { type Page, pageIn } from './pages.ts';

/** The door to servers. Everything that goes wrong on the way comes back as data. */
export type Answer = Answered | Silence;

export interface Answered {
  is: 'answered';
  status: number;
  /** Whether the status is 2xx. */
  ok: boolean;
  headers: Headers;
  /** The body; `undefined` when it is not JSON, is cut off or is too long. */
  json: unknown;
  /** Whether there was no body at all. */
  empty: boolean;
  /** A page that stands in the server's place; `null` for any other body. */
  page: Page | null;
  /** The server's own words about an error, without our secrets; empty when there are none. */
  said: string;
}

export interface Silence {
  is: 'silent';
  why: 'timeout' | 'unreachable';
}

export interface Wire {
  fetch: typeof fetch;
  /** Ends all requests of an undertaking, beside the time limit of each. */
  signal?: AbortSignal | undefined;
  /** ms until a request is given up; default 25 s: a worker whose fetch takes 30 s may be ended by the browser. */
  timeoutMs?: number | undefined;
  /** What must not stand in any error, should a server repeat it. */
  secrets?: readonly string[] | undefined;
}

const TIMEOUT = 25_000;
/** Bytes: 40 long posts with all their pictures fit in. */
const LARGEST_BODY = 8 * 1024 * 1024;

/** How every request goes. */
export const alone = {
  credentials: 'omit',
  redirect: 'error',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit;

/**
 * Sends a request and reads the answer; never rejects. No cookies go along (Akkoma would know us by its session), and no
 * redirect is followed unless asked for: it could carry a token to another host, or turn a POST into a GET.
 */
export async function send(wire: Wire, url: URL, init: RequestInit = {}): Promise<Answer> {
  const { fetch } = wire;
  const limit = AbortSignal.timeout(wire.timeoutMs ?? TIMEOUT);
  const signal = wire.signal ? AbortSignal.any([wire.signal, limit]) : limit;
  try {
    const response = await fetch(url, { ...alone, ...init, signal });
    if (response.url && !response.url.startsWith('https:')) return { is: 'silent', why: 'unreachable' };
    const bytes = await readBytes(response, LARGEST_BODY).catch(() => null);
    const body = bytes && new TextDecoder().decode(bytes);
    const json = parse(body);
    const { status, ok, headers } = response;
    return {
      is: 'answered',
      status,
      ok,
      headers,
      json,
      empty: body === '',
      page: json === undefined ? pageIn(status, headers, body ?? '') : null,
      said: words(json, wire.secrets),
    };
  } catch {
    return { is: 'silent', why: isTimeout(signal) ? 'timeout' : 'unreachable' };
  }
}

export const isSuccess = (answer: Answer): answer is Answered & { ok: true } =>
  answer.is === 'answered' && answer.ok;

/** A question that carries no secret: redirects are followed. */
export const getJson = (wire: Wire, url: URL): Promise<Answer> =>
  send(wire, url, { redirect: 'follow', headers: { Accept: 'application/json' } });

/**
 * A form without any header of our own: Pixelfed answers OAuth errors as 500 when JSON is asked for, and Sharkey's OAuth
 * knows no preflight (facts: fediverse-api 2a, 3).
 */
export const postForm = (wire: Wire, url: URL, fields: Record<string, string>): Promise<Answer> =>
  send(wire, url, { method: 'POST', body: new URLSearchParams(fields), headers: { Accept: '*/*' } });

const isTimeout = ({ aborted, reason }: AbortSignal): boolean =>
  aborted && reason instanceof DOMException && reason.name === 'TimeoutError';

/** @returns `null` when there are more than `most`. Rejects when the connection breaks. */
export async function readBytes(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > most) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  const all = new Uint8Array(size);
  parts.reduce((at, part) => {
    all.set(part, at);
    return at + part.byteLength;
  }, 0);
  return all;
}

function parse(body: string | null): unknown {
  try {
    return body ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

/** `error` can be a sentence, a code beside a description, or an object (Sharkey, Hollo; facts: fediverse-api 8). */
function words(json: unknown, secrets: readonly string[] = []): string {
  const { error, error_description, message } = fieldsOf(json);
  const found = [error_description, error, fieldsOf(error).message, message].find(isText) ?? '';
  const plain = found.replace(/\p{Cc}+/gu, ' ').trim();
  return secrets
    .reduce((text, secret) => (secret ? text.replaceAll(secret, '…') : text), plain)
    .slice(0, 500);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The fields of something that may be an object. */
export const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
