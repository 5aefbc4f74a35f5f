/** How a replica of X behaves. In the address of a page (`?lang=cy&fails=errors`) for that page alone. */
export interface Options {
  /** `mobile`: no dialog and a plain text field; `pro`: columns and a drawer, as on pro.x.com. */
  layout: 'web' | 'mobile' | 'pro';
  /** Language of every label. */
  lang: 'en' | 'cy' | 'de' | 'ja';
  /** How long the site takes to answer a post. */
  delayMs: number;
  /** `errors`: the request is answered 200 with errors and a notice without a link; `wall`: a full-screen notice. */
  fails: 'never' | 'errors' | 'wall';
  /** Asks for alt text before a picture without one is posted. */
  reminds: boolean;
  /** Shape of the schedule dialog. */
  schedule: 'selects' | 'inputs';
  /** Time the schedule dialog opens with, ms since the epoch; 0 for tomorrow. */
  suggests: number;
  /** Whether the label of a picture carries its alt text. */
  labels: 'alt' | 'never';
  /** How much of a picture the preview shows. */
  previews: 'original' | 'smaller';
  /** The account is only for its followers. */
  protected: boolean;
}

export const defaults: Options = {
  layout: 'web',
  lang: 'en',
  delayMs: 300,
  fails: 'never',
  reminds: false,
  schedule: 'selects',
  suggests: 0,
  labels: 'alt',
  previews: 'original',
  protected: false,
};

/** Options of an address on top of others. */
export const optionsOf = (base: Options, search: string): Options => {
  const asked = Object.fromEntries(new URLSearchParams(search));
  const value = (key: keyof Options) => {
    const given = asked[key];
    if (given === undefined) return base[key];
    return typeof base[key] === 'number'
      ? Number(given)
      : typeof base[key] === 'boolean'
        ? given === 'true'
        : given;
  };
  return Object.fromEntries(
    Object.keys(base).map((key) => [key, value(key as keyof Options)]),
  ) as unknown as Options;
};
