/** One language: its sentences by key, the parts of a key joined by `_`. */
export type Catalogue = Readonly<Record<string, string>>;

/** What one language says, in the order of the keys of all; `0` where it has no such key, as of a plural form. */
export type Said = readonly (string | 0)[];

/** Several languages as the package holds them: the keys, which are half of it, once. */
export interface Packed {
  keys: readonly string[];
  said: Readonly<Record<string, Said>>;
}

export function pack(catalogues: Readonly<Record<string, Catalogue>>): Packed {
  const keys = [...new Set(Object.values(catalogues).flatMap((it) => Object.keys(it)))];
  const said = (it: Catalogue): Said => keys.map((key) => it[key] ?? 0);
  return {
    keys,
    said: Object.fromEntries(Object.entries(catalogues).map(([language, it]) => [language, said(it)])),
  };
}

export const unpack = (keys: Packed['keys'], said: Said): Catalogue =>
  Object.fromEntries(keys.flatMap((key, at) => (said[at] ? [[key, said[at]]] : [])));
