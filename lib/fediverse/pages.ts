/** Pages that stand between us and a server, or where it was; each needs another thing done about it. */
export type Page = 'bot-check' | 'captive-portal' | 'domain-gone';

/** What checks for robots say or load (facts: fediverse-api 3, the last paragraph; the rest is general knowledge). */
const checks =
  /challenge-platform|cf-chl|cf_chl|just a moment|making sure you.{0,5}re not a (?:bot|robot)|anubis|not a (?:bot|robot)\b|checking your browser|ddos-guard|haproxy-protection|captcha/i;
/** What those who sell domains say, or the hosts they load from. */
const parked =
  /domain (?:name )?(?:is|may be) for sale|buy this domain|domain(?: name)? (?:is )?parked|parked (?:free|domain)|parkingcrew|sedoparking|hugedomains|afternic|bodis\.com|this domain has expired|dan\.com/i;
/** What the door of a hotel's network says. */
const portals = /captive ?portal|hotspot login|wi-?fi (?:login|access|sign)|network authentication required/i;

/** As much of a page as is looked at, characters. */
const BEGINNING = 20_000;

/** Which of them an answer is that holds no JSON; `null` for any other page, and for none. */
export function pageIn(status: number, headers: Headers, body: string): Page | null {
  const text = body.slice(0, BEGINNING);
  if (headers.get('cf-mitigated') === 'challenge') return 'bot-check';
  if (status === 511) return 'captive-portal';
  if (!/^\s*(?:<!doctype|<html|<head|<script|<!--)/i.test(text)) return null;
  if (checks.test(text)) return 'bot-check';
  if (portals.test(text)) return 'captive-portal';
  return parked.test(text) ? 'domain-gone' : null;
}
