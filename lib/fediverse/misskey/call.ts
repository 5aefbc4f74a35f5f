import { type Answer, send, type Wire } from '../http.ts';

/** Where a Misskey server answers, and for whom. */
export interface Line extends Wire {
  /** Origin. */
  server: string;
  /** `null` before the sign-in. */
  token: string | null;
}

/** Everything is a POST with a JSON body, reading too (facts: fediverse-api 9c). */
export const call = (line: Line, path: string, fields: Record<string, unknown> = {}): Promise<Answer> =>
  post(line, path, JSON.stringify(fields), { 'Content-Type': 'application/json' });

export const callWithFile = (line: Line, path: string, form: FormData): Promise<Answer> =>
  post(line, path, form, {});

function post(
  { server, token, ...wire }: Line,
  path: string,
  body: BodyInit,
  more: Record<string, string>,
): Promise<Answer> {
  const headers = {
    Accept: 'application/json',
    ...more,
    ...(token && { Authorization: `Bearer ${token}` }),
  };
  const secrets = [...(wire.secrets ?? []), ...(token ? [token] : [])];
  return send({ ...wire, secrets }, new URL(`/api/${path}`, server), { method: 'POST', headers, body });
}
