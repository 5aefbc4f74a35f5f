import type { Page } from '../../e2e/browser/types.ts';
import type { Scene } from '../../e2e/scene.ts';

const tokenAt = ({ server }: Scene): string =>
  server.tokens.findLast(({ account, revoked }) => account && !revoked)?.token ?? '';

/** One request, as the server saw it. */
export interface Sent {
  method: string;
  path: string;
}

/**
 * The same requests, one after the other, by a script in one of our pages, as little as can be done.
 * @returns ms until the post stands on the server
 */
export async function bareScript(
  scene: Scene,
  own: Page,
  status: string,
  requests: readonly Sent[],
): Promise<number> {
  const started = await own.evaluate(
    async ({ host, token, status, requests }) => {
      const now = Date.now();
      for (const { method, path } of requests) {
        const isPost = method === 'POST';
        const answer = await fetch(`https://${host}${path}`, {
          method,
          credentials: 'omit',
          // As ours: preflights are made anew each time.
          cache: 'no-store',
          headers: {
            authorization: `Bearer ${token}`,
            ...(isPost && { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
          },
          ...(isPost && { body: JSON.stringify({ status, visibility: 'public' }) }),
        });
        await answer.json();
      }
      return now;
    },
    { host: scene.server.host, token: tokenAt(scene), status, requests },
  );
  return (scene.server.statuses.at(-1)?.createdAt ?? Number.NaN) - started;
}

/** The file is chosen as a person does it, so that it lies on the disk until it is read. */
async function choose(own: Page, file: string): Promise<void> {
  await own.evaluate(() => {
    document.querySelector('#bare')?.remove();
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'bare' }));
  });
  await own.upload('#bare', [file]);
}

/** A file chosen in one of our pages is put into a database there, as durably as ours. @returns ms */
export async function bareDisk(own: Page, file: string): Promise<number> {
  await choose(own, file);
  return own.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('bare');
      opening.onupgradeneeded = () => opening.result.createObjectStore('files');
      opening.onsuccess = () => done(opening.result);
    });
    const [chosen] = document.querySelector<HTMLInputElement>('#bare')?.files ?? [];
    const start = performance.now();
    const work = database.transaction('files', 'readwrite', { durability: 'strict' });
    work.objectStore('files').put(chosen, 'file');
    await new Promise((done, fail) => {
      work.oncomplete = done;
      work.onabort = () => fail(work.error);
    });
    const ms = performance.now() - start;
    database.close();
    indexedDB.deleteDatabase('bare');
    return ms;
  });
}

/** An upload of the same file by a script in one of our pages. @returns ms from its first byte at the server to the answer */
export async function bareFilm(scene: Scene, own: Page, file: string): Promise<number> {
  await choose(own, file);
  await own.evaluate(
    async ({ host, token }) => {
      const [chosen] = document.querySelector<HTMLInputElement>('#bare')?.files ?? [];
      const form = new FormData();
      if (chosen) form.append('file', chosen);
      await fetch(`https://${host}/api/v2/media`, {
        method: 'POST',
        credentials: 'omit',
        headers: { authorization: `Bearer ${token}` },
        body: form,
      });
    },
    { host: scene.server.host, token: tokenAt(scene) },
  );
  const upload = scene.server.requests.findLast(
    ({ method, path }) => method === 'POST' && path.endsWith('/media'),
  );
  return (upload?.endedAt ?? Number.NaN) - (upload?.at ?? Number.NaN);
}
