import { fail, ok, type Result } from '../model/result.ts';

export interface Address {
  /** Lower case, punycode, no port. */
  host: string;
  /** As typed; `null` when only a server was. */
  user: string | null;
}

/** Marks that come along invisibly when an address is copied. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const decoration = /^[<("'“‘«\s]+|[>)"'”’»,;\s]+$/g;
const reserved = /(^|\.)(localhost|local|internal|invalid|onion)$/;

/**
 * What a person types for their server or account: an address, a bare host, `user@host`, `@user@host`, in any case, in
 * any script. `http:` is taken for `https:`, which is all we speak. A port is refused: no Fediverse address has one.
 */
export function parseAddress(typed: string): Result<Address> {
  const text = typed
    .replace(invisible, '')
    .replaceAll('＠', '@')
    .replace(decoration, '')
    .replace(/\s*@\s*/g, '@');
  if (!text || text.length > 500 || /\s/.test(text)) return invalid;
  const [, scheme, rest = ''] = /^(?:([a-z][a-z+.-]*):)?(.*)$/i.exec(text) ?? [];
  if (scheme === undefined) return fromBare(rest);
  if (/^https?$/i.test(scheme)) return fromLink(rest);
  return /^acct$/i.test(scheme) ? fromBare(rest) : fromBare(text);
}

const invalid = fail('address-invalid');

/** `user@host`, `@user@host`, `@host`, `host`, `host/@user`. */
function fromBare(text: string): Result<Address> {
  const [beforePath = '', ...path] = text.replace(/^\/+/, '').split(/[/\\?#]/);
  const names = beforePath.replace(/^@/, '').split('@');
  if (names.length > 2) return invalid;
  const host = publicHost(names.at(-1) ?? '');
  if (!host) return invalid;
  if (names.length === 1) return ok({ host, user: userIn(path) });
  const user = names[0] ?? '';
  return isUser(user) ? ok({ host, user }) : invalid;
}

function fromLink(rest: string): Result<Address> {
  const [authority = '', ...path] = rest.replace(/^[/\\]+/, '').split(/[/\\?#]/);
  const host = authority.includes('@') ? null : publicHost(authority);
  return host ? ok({ host, user: userIn(path) }) : invalid;
}

/** Addresses of profiles: `/@user`, `/users/user`, `/u/user`. Another server's user (`/@user@host`) tells nothing. */
function userIn([first = '', second = '']: string[]): string | null {
  const name = /^(users?|u|profile)$/.test(first) ? second : /^@(.+)$/.exec(first)?.[1];
  return name && isUser(name) ? name : null;
}

const isUser = (name: string): boolean => /^[\p{L}\p{M}\p{N}_.~-]{1,100}$/u.test(name);

/** The host in the form used everywhere, or `null` when it is no name on the public internet. */
function publicHost(text: string): string | null {
  const name = text.replace(/:443$/, '').replace(/[.。]+$/, '');
  if (!name || /[:[\]%\\]/.test(name)) return null;
  const url = URL.parse(`https://${name}`);
  return url && isPublicOrigin(url) ? url.hostname : null;
}

/** Whether an address that somebody sent us may be asked at all: https, a public name, no user, no port. */
export function isPublicOrigin({ protocol, hostname, port, username, password }: URL): boolean {
  const labels = hostname.split('.');
  const isAddress = hostname.startsWith('[') || /^\d+$/.test(labels.at(-1) ?? '');
  return (
    protocol === 'https:' &&
    !port &&
    !username &&
    !password &&
    hostname.length <= 253 &&
    labels.length > 1 &&
    labels.every((label) => /^[\w-]{1,63}$/.test(label)) &&
    !isAddress &&
    !reserved.test(hostname)
  );
}
