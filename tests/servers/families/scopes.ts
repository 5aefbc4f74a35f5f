type Covers = (granted: readonly string[], scope: string) => boolean;

/** `write` covers `write:statuses` (Mastodon and most others). */
export const byName: Covers = (granted, scope) =>
  granted.includes(scope) || granted.includes(scope.replace(/:.*/, ''));

/** Anything that begins with `read` reads, with `write` writes (facts: fediverse-api 2b, Sharkey and Friendica). */
export const byBeginning: Covers = (granted, scope) =>
  granted.some((it) => it.replace(/:.*/, '') === scope.replace(/:.*/, ''));

/** Only `read` and `write` themselves count (facts: fediverse-api 2b, Takahē; 2a, Pixelfed). */
export const coarse: Covers = (granted, scope) => granted.includes(scope.replace(/:.*/, ''));

/** Nobody looks (facts: fediverse-api 2b, snac). */
export const anything: Covers = () => true;
