/**
 * Servers to complete an address with, in the order of the alphabet: some that people in Wales and their neighbours are
 * on, some that are large. No server is recommended over another, and none is asked anything until somebody presses.
 */
const servers = [
  'fosstodon.org',
  'hachyderm.io',
  'mas.to',
  'mastodon.green',
  'mastodon.ie',
  'mastodon.online',
  'mastodon.scot',
  'mastodon.social',
  'mastodonapp.uk',
  'mstdn.social',
  'pixelfed.de',
  'pixelfed.social',
  'toot.wales',
] as const;

const MOST = 4;

/**
 * Servers that what was typed may become. After an `@name@` only the server is completed.
 * @param allowed what the organisation allows; then only that is suggested. `null` where it does not say.
 */
export function suggestionsFor(typed: string, allowed: readonly string[] | null): string[] {
  const [, before = '', host = ''] =
    /^(\s*@?[^@\s]*@)?(\S*)\s*$/.exec(typed.replace(/^https?:\/\//i, '')) ?? [];
  const begin = host.toLowerCase();
  const known: readonly string[] = allowed?.filter((it) => !it.startsWith('*')) ?? servers;
  if (begin === '' && before === '' && allowed === null) return [];
  return known
    .filter((it) => it.startsWith(begin) && it !== begin)
    .slice(0, MOST)
    .map((it) => before.trim() + it);
}
