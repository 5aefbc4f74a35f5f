import { open, type Route } from '../http/call.ts';
import { json, type Reply } from '../http/reply.ts';
import type { InstanceDocument } from '../manners.ts';
import type { World } from '../world.ts';
import { profileUrl } from './html.ts';
import { resolve } from './people.ts';

/** Where families keep their NodeInfo. */
const nodeInfoPaths = [
  '/nodeinfo/2.0',
  '/nodeinfo/2.0.json',
  '/nodeinfo/2.1',
  '/api/nodeinfo/2.0.json',
  '/nodeinfo_2_0',
];

/** What a server says of itself (facts: fediverse-api 1). */
export const instanceRoutes: Route[] = [
  open('GET /.well-known/nodeinfo', (_, { origin, manners }) =>
    json(200, {
      links: [
        {
          rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0',
          href: `${origin}${manners.about.nodeInfo}`,
        },
      ],
    }),
  ),
  ...nodeInfoPaths.map((path) =>
    open(`GET ${path}`, (call, world) =>
      path === world.manners.about.nodeInfo ? nodeInfo(world) : world.manners.unknownRoute(call),
    ),
  ),
  open('GET /.well-known/webfinger', ({ url }, world) => {
    const acct = url.searchParams.get('resource')?.replace(/^acct:/, '') ?? '';
    const person = resolve(acct, world);
    if (!person || person.host) return { status: 404, headers: {}, body: '' };
    const page = profileUrl(person, world);
    return json(200, {
      subject: `acct:${person.username}@${world.host}`,
      aliases: [page],
      links: [
        { rel: 'http://webfinger.net/rel/profile-page', type: 'text/html', href: page },
        { rel: 'self', type: 'application/activity+json', href: `${world.origin}/users/${person.username}` },
      ],
    });
  }),
  open('GET /.well-known/oauth-authorization-server', (_, { origin, manners }) =>
    json(200, {
      issuer: `${origin}/`,
      authorization_endpoint: `${origin}/oauth/authorize`,
      token_endpoint: `${origin}/oauth/token`,
      revocation_endpoint: `${origin}/oauth/revoke`,
      app_registration_endpoint: `${origin}/api/v1/apps`,
      scopes_supported: manners.scopes,
      response_types_supported: ['code'],
      response_modes_supported: ['query', 'fragment', 'form_post'],
      grant_types_supported: ['authorization_code', 'client_credentials'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      code_challenge_methods_supported: ['S256'],
    }),
  ),
  open('GET /api/v2/instance', (_, world) =>
    shown(world, {
      domain: world.host,
      title: world.host,
      version: world.manners.version,
      source_url: 'https://source.example/',
      description: '',
      usage: { users: { active_month: usage(world).users.activeMonth } },
      thumbnail: { url: `${world.origin}/preview.png` },
      icon: [],
      languages: ['en', 'cy'],
      configuration: configuration(world),
      limited_federation: false,
      registrations: { enabled: false, approval_required: false, message: null, url: null },
      ...(Object.keys(world.manners.apiVersions).length > 0 && { api_versions: world.manners.apiVersions }),
      contact: { email: '', account: null },
      rules: [],
    }),
  ),
  open('GET /api/v1/instance', (_, world) => {
    const { statuses, media_attachments, polls, accounts } = configuration(world);
    const { description_limit, ...v1Media } = media_attachments;
    return shown(world, {
      uri: world.host,
      title: world.host,
      short_description: '',
      description: '',
      email: '',
      version: world.manners.version,
      urls: { streaming_api: `wss://${world.host}` },
      stats: { user_count: usage(world).users.total, status_count: world.statuses.length, domain_count: 0 },
      thumbnail: null,
      languages: ['en', 'cy'],
      registrations: false,
      approval_required: false,
      invites_enabled: false,
      configuration: { accounts, statuses, media_attachments: v1Media, polls },
      contact_account: null,
      rules: [],
    });
  }),
];

const nodeInfo = (world: World): Reply =>
  json(200, {
    version: '2.0',
    software: { name: world.manners.software, version: world.manners.version },
    protocols: ['activitypub'],
    services: { outbound: [], inbound: [] },
    usage: usage(world),
    openRegistrations: false,
    metadata: { nodeName: world.host, nodeDescription: '' },
  });

/** In the family's own words, without the limits it has none of. */
const shown = (world: World, document: InstanceDocument): Reply =>
  json(
    200,
    JSON.parse(
      JSON.stringify(world.manners.about.instance(document, world), (_, value) =>
        value === Number.POSITIVE_INFINITY ? undefined : value,
      ),
    ),
  );

/** facts: fediverse-api 1a and 5, as since 4.4. */
const configuration = ({ host, origin, limits, manners }: World) => ({
  urls: { streaming: `wss://${host}`, status: null, about: `${origin}/about`, privacy_policy: null },
  vapid: { public_key: '' },
  accounts: { max_featured_tags: 10, max_pinned_statuses: 5 },
  statuses: {
    max_characters: limits.characters,
    max_media_attachments: limits.attachments,
    characters_reserved_per_url: limits.charactersPerUrl,
  },
  media_attachments: {
    description_limit: limits.description,
    image_matrix_limit: limits.imagePixels,
    image_size_limit: limits.imageBytes,
    supported_mime_types: manners.media.listed,
    video_frame_rate_limit: limits.videoFrameRate,
    video_matrix_limit: limits.videoPixels,
    video_size_limit: limits.videoBytes,
  },
  polls: {
    max_options: limits.pollOptions,
    max_characters_per_option: limits.pollOptionCharacters,
    min_expiration: limits.pollMinMs / 1000,
    max_expiration: limits.pollMaxMs / 1000,
  },
});

const usage = (world: World) => {
  const total = world.people.filter(({ host }) => host === null).length;
  return {
    users: { total, activeMonth: total, activeHalfyear: total },
    localPosts: world.statuses.length,
  };
};
