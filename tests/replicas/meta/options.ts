/** What the replicas of Meta's sites have in common. In the address of a page (`?lang=ja`) for that page alone. */
export interface MetaOptions {
  /** Language of every label. */
  lang: 'en' | 'de' | 'cy' | 'ja';
  /** How long the site takes to answer a post. */
  delayMs: number;
  /** `status`: the request is answered 400; `errors`: it is answered 200 and the answer says that it failed. */
  fails: 'never' | 'status' | 'errors';
  /** Enter makes a soft break in one paragraph, or a paragraph of its own: both are seen of these editors. */
  lines: 'breaks' | 'paragraphs';
  /** How much of a picture the preview shows. */
  previews: 'original' | 'smaller';
}

export const metaDefaults: MetaOptions = {
  lang: 'en',
  delayMs: 300,
  fails: 'never',
  lines: 'breaks',
  previews: 'original',
};

/** Options of an address on top of others. */
export const optionsOf = <O extends object>(base: O, search: string): O => {
  const asked = new URLSearchParams(search);
  const values = Object.entries(base).map(([key, own]) => {
    const given = asked.get(key);
    if (given === null) return [key, own];
    if (typeof own === 'number') return [key, Number(given)];
    return [key, typeof own === 'boolean' ? given === 'true' : given];
  });
  return Object.fromEntries(values);
};
