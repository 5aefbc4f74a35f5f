import { randomBytes } from 'node:crypto';
import { type Call, open, type Route } from '../http/call.ts';
import { listOf, type Params, textOf } from '../http/params.ts';
import { json, type Reply } from '../http/reply.ts';
import { say } from '../sentences.ts';
import type { RegisteredApp } from '../types.ts';
import type { World } from '../world.ts';

/** Registration of apps (facts: fediverse-api 2a). */
export const appRoutes: Route[] = [
  open('POST /api/v1/apps', (call, world) => {
    const wish = readWish(call.params, world);
    const objection = objectionToForm(call.params, world) ?? objectionTo(wish, world);
    if (objection) return unprocessable(call, objection);
    const app: RegisteredApp = {
      ...wish,
      id: world.newId(),
      clientId: randomBytes(32).toString('base64url'),
      clientSecret: randomBytes(32).toString('base64url'),
      ended: false,
    };
    world.apps.push(app);
    return json(200, {
      id: app.id,
      name: app.name,
      website: app.website,
      scopes: app.scopes,
      redirect_uris: app.redirectUris,
      redirect_uri: app.redirectUris.join('\n'),
      client_id: app.clientId,
      client_secret: app.clientSecret,
      client_secret_expires_at: 0,
      vapid_key: '',
    });
  }),
];

type Wish = Pick<RegisteredApp, 'name' | 'website' | 'redirectUris' | 'scopes'>;

const readWish = (params: Params, { manners }: World): Wish => ({
  name: textOf(params.client_name) ?? '',
  website: textOf(params.website) || null,
  redirectUris: listOf(params.redirect_uris) ?? words(textOf(params.redirect_uris)),
  scopes: manners.signIn.scopes === 'ignored' ? [...manners.scopes] : words(textOf(params.scopes) ?? 'read'),
});

const asked = new Set(['client_name', 'redirect_uris', 'scopes', 'website']);

/** What is wrong with the way it is said (facts: fediverse-api 2a). */
function objectionToForm(params: Params, { manners: { signIn } }: World): string | null {
  if (!signIn.takesLists && Array.isArray(params.redirect_uris)) return 'redirect_uris must be a string';
  const isMore = Object.keys(params).some((name) => !asked.has(name)) || params.website === '';
  return signIn.strict && isMore ? 'Unrecognized key' : null;
}

function objectionTo({ name, website, redirectUris, scopes }: Wish, world: World): string | null {
  if (name.trim() === '') return 'Application name can’t be blank';
  if (name.length > 60) return 'Application name is too long (maximum is 60 characters)';
  if (redirectUris.length === 0) return 'Redirect URI can’t be blank';
  if (redirectUris.join('\n').length > 2000) return 'Redirect URI is too long (maximum is 2000 characters)';
  const wrong = redirectUris.map(objectionToUri).find((objection) => objection !== null);
  if (wrong) return wrong;
  if (
    website !== null &&
    (website.length > 2000 || !/^https?:\/\/[^/]/.test(website) || !URL.canParse(website))
  )
    return 'Website is not a valid URL';
  return world.manners.signIn.scopes !== 'checked' ||
    scopes.every((scope) => world.manners.scopes.includes(scope))
    ? null
    : 'Scopes doesn’t match configured on the server.';
}

function objectionToUri(uri: string): string | null {
  if (!URL.canParse(uri)) return 'Redirect URI must be an absolute URI.';
  const { protocol, hash } = new URL(uri);
  if (['data:', 'vbscript:', 'javascript:'].includes(protocol))
    return 'Redirect URI is forbidden by the server.';
  return hash ? 'Redirect URI cannot contain a fragment.' : null;
}

const unprocessable = ({ locale }: Call, what: string): Reply =>
  json(422, { error: say(locale, 'invalid', { what }) });

export const words = (text: string | null): string[] =>
  text?.split(/\s+/).filter((word) => word !== '') ?? [];
