/** Parameters of a request, as Rails reads them: query and body together, `a[]` a list, `a[b]` a record. */
export type Params = { [name: string]: unknown };

/** `null` when the body is not what its type says it is. */
export async function readParams(query: URLSearchParams, type: string, body: Buffer): Promise<Params | null> {
  const params: Params = {};
  for (const [name, value] of query) place(params, pathOf(name), value);
  if (body.length === 0) return params;
  if (/\bjson\b/.test(type)) {
    const parsed = parseJson(body.toString('utf8'));
    return isRecord(parsed) ? { ...params, ...parsed } : null;
  }
  const form = await readForm(type, body);
  if (!form) return null;
  for (const [name, value] of form) place(params, pathOf(name), value);
  return params;
}

async function readForm(type: string, body: Buffer): Promise<Iterable<[string, unknown]> | null> {
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(body.toString('utf8'));
  if (!type.startsWith('multipart/form-data')) return [];
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `poll[options][]` becomes `poll`, `options` and an empty name for "the next of a list". */
const pathOf = (name: string): [string, ...string[]] => {
  const [first = '', ...rest] = name.split('[');
  return [first, ...rest.map((part) => part.replace(/\]$/, ''))];
};

function place(into: Params, [name, next, ...rest]: [string, ...string[]], value: unknown): void {
  if (next === undefined) {
    into[name] = value;
    return;
  }
  if (next !== '') {
    const inner = isRecord(into[name]) ? into[name] : {};
    into[name] = inner;
    place(inner, [next, ...rest], value);
    return;
  }
  const list = Array.isArray(into[name]) ? into[name] : [];
  into[name] = list;
  const [field, ...deeper] = rest;
  if (field === undefined) {
    list.push(value);
    return;
  }
  // The same field again begins the next record of the list.
  const last: unknown = list.at(-1);
  const record = isRecord(last) && !(field in last) ? last : {};
  if (record !== last) list.push(record);
  place(record, [field, ...deeper], value);
}

export const isRecord = (value: unknown): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Blob);

/** `null` when absent or not a single value. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

/** `null` when absent or empty: the default decides. */
export const flagOf = (value: unknown): boolean | null =>
  value === undefined || value === null || value === ''
    ? null
    : ![false, 0, '0', 'f', 'F', 'false', 'FALSE', 'off', 'OFF'].includes(value as string);

/** Single values of a list; `null` when it is no list. */
export const listOf = (value: unknown): string[] | null =>
  Array.isArray(value) ? value.map(textOf).filter((item) => item !== null) : null;
