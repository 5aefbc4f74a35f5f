/** One answer, as data until it is sent. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  /** False for what a proxy in front says: it knows nothing of CORS. Default true. */
  cors?: boolean;
  /**
   * `dropped`: the connection ends without an answer. `halved`: the second half waits for `faults.release()`. `endless`: it
   * goes on for as long as somebody reads.
   */
  delivery?: 'dropped' | 'halved' | 'endless';
}

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

export const html = (status: number, body: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body,
});

export const redirect = (to: string, headers: Record<string, string> = {}, status = 302): Reply => ({
  status,
  headers: { location: to, ...headers },
  body: '',
});

/** Text as it may stand in HTML, in an attribute too. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
