import type { RequestListener } from 'node:http';
import { createServer as listen } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Page {
  /** Where it led to, unless it is a page. */
  location: string | null;
  body: string;
}

/** A person's browser with its cookies, on the pages of one server. */
export async function browse(handler: RequestListener) {
  const server = listen(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let cookie = '';
  const go = async (address: string, form?: Record<string, string>): Promise<Page> => {
    const { pathname, search } = new URL(address, 'https://any.example');
    const response = await fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { location: response.headers.get('location'), body: await response.text() };
  };
  return { go, close: () => server.close() };
}

/** Where a page's first form goes. */
const actionOf = (page: string): string => /<form action="([^"]+)"/.exec(page)?.[1] ?? '';

/** Values of the hidden fields of a page's first form. */
const hidden = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...(page.split('</form>')[0] ?? '').matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&#39;', "'").replaceAll('&amp;', '&')],
    ),
  );

/**
 * What a person does with an authorize address: logs in, then lets the app in or denies it.
 * @returns the address they are sent back to
 */
export async function decide(
  handler: RequestListener,
  address: string,
  { deny = false, name = 'carys', password = 'a long password' } = {},
): Promise<string> {
  const { go, close } = await browse(handler);
  const first = await go(address);
  if (!first.location) throw new Error(`No sign-in was asked for: ${first.body}`);
  const form = await go(first.location);
  await go('/auth/sign_in', { ...hidden(form.body), 'user[email]': name, 'user[password]': password });
  const consent = await go(address);
  const back = await go(actionOf(consent.body), {
    ...hidden(consent.body),
    ...(deny && { _method: 'delete' }),
  });
  close();
  if (!back.location) throw new Error(`The server did not send the person back: ${back.body}`);
  return back.location;
}
