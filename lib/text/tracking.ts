import { findLinks } from './links.ts';

/** Parameters by which sites and mailings tell where a reader came from; without them the same page is shown. */
const anywhere =
  /^(?:utm_[a-z_]+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|li_fat_id|yclid|igshid|igsh|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|vero_(?:id|conv)|oly_(?:anon|enc)_id|ref_(?:src|url)|__s|_openstat|wickedid)$/i;
/** Of these sites only; elsewhere so short a name may mean something. */
const bySite: readonly (readonly [host: RegExp, name: RegExp])[] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be|open\.spotify\.com)$/, /^(?:si|feature|pp)$/],
  [/(?:^|\.)(?:x|twitter)\.com$/, /^[st]$/],
  [/(?:^|\.)tiktok\.com$/, /^(?:_[rt]|is_from_webapp|sender_device)$/],
  [/(?:^|\.)linkedin\.com$/, /^(?:trk|trackingid|lipi|rcm)$/i],
  [/(?:^|\.)facebook\.com$/, /^(?:mibextid|rdid|__tn__|__cft__(?:\[0\])?)$/],
];

/** The same text with addresses that do not say where a reader came from. All else of an address stays as it is written. */
export const withoutTracking = (text: string): string => {
  if (!text.includes('?')) return text;
  let kept = '';
  let end = 0;
  for (const link of findLinks(text)) {
    kept += text.slice(end, link.start) + cleaned(text.slice(link.start, link.end));
    end = link.end;
  }
  return kept + text.slice(end);
};

const cleaned = (address: string): string => {
  const [, page = '', query = '', fragment = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(address) ?? [];
  if (query === '') return address;
  const host = hostOf(page);
  const kept = query.split('&').filter((it) => !isTracking(it.split('=', 1)[0] ?? '', host));
  if (kept.length === query.split('&').length) return address;
  return page + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment;
};

const hostOf = (page: string): string => {
  const address = /^[a-z]+:\/\//i.test(page) ? page : `https://${page}`;
  return URL.canParse(address) ? new URL(address).hostname : '';
};

const isTracking = (name: string, host: string): boolean =>
  anywhere.test(name) || bySite.some(([site, its]) => site.test(host) && its.test(name));
