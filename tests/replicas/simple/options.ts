/** How a replica behaves. In the address of a page (`?lang=cy&fails=errors`) for that page alone. */
export interface Options {
  /** Language of every label. */
  lang: 'en' | 'cy' | 'de' | 'ja';
  /** How long the site takes to answer a post. */
  delayMs: number;
  /** The site refuses what is posted, in its own way. */
  fails: 'never' | 'errors';
  /** How much of a picture the preview shows. */
  previews: 'original' | 'smaller';
  /** Which of its layouts the site shows; each replica names its own. */
  layout: string;
  /** A time the site proposes, ms since the epoch. */
  suggests: number;
  /** What a form held that the site did not take and shows again, as a query; empty otherwise. */
  sent: string;
}

export const defaults: Options = {
  lang: 'en',
  delayMs: 200,
  fails: 'never',
  previews: 'original',
  layout: '',
  suggests: 0,
  sent: '',
};

/** Options of an address on top of others. */
export const optionsOf = (base: Options, search: string): Options => {
  const asked = new URLSearchParams(search);
  const told = Object.entries(base).map(([key, value]) => {
    const given = asked.get(key);
    if (given === null) return [key, value];
    return [key, typeof value === 'number' ? Number(given) : given];
  });
  return Object.fromEntries(told) as Options;
};
