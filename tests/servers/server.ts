import type { IncomingMessage, ServerResponse } from 'node:http';
import { createFaults, type FaultLine, isSpoilt } from './faults.ts';
import type { Call, Route } from './http/call.ts';
import { corsHeaders, isPreflight } from './http/cors.ts';
import { headersOf, readCall } from './http/read.ts';
import { json, type Reply } from './http/reply.ts';
import { send } from './http/send.ts';
import { createJournal } from './journal.ts';
import { loopsRoutes } from './loops/index.ts';
import { mastodonRoutes } from './mastodon/index.ts';
import { echoing } from './mastodon/keys.ts';
import { meet } from './mastodon/posts.ts';
import { countRequest } from './mastodon/rates.ts';
import { publishDue } from './mastodon/scheduled.ts';
import { instead, spoil } from './misbehave.ts';
import { misskeyRoutes } from './misskey/index.ts';
import { say } from './sentences.ts';
import type { FediverseServer, ServerOptions } from './types.ts';
import { createWorld, type World } from './world.ts';

/** A server with one person, Mastodon's manners and the real time, unless told otherwise. */
export function createServer(options: ServerOptions = {}): FediverseServer {
  const world = createWorld(options);
  const { faults, line } = createFaults();
  const journal = createJournal(world);

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', world.origin);
    const entry = journal.enter(request, response, url);
    const call = await readCall(request, url, world);
    if (call === 'gone') return;
    const reply =
      call === 'unreadable'
        ? json(400, { error: say('en', 'badRequest') })
        : await respond(call, world, line, response);
    if (reply === null) return;
    if (reply.delivery !== 'dropped') entry.status = reply.status;
    const cors =
      reply.cors === false
        ? {}
        : corsHeaders(world.manners.cors, entry.method, url.pathname, headersOf(request));
    await send(response, { ...reply, headers: { ...reply.headers, ...cors } }, line);
  };

  return {
    host: world.host,
    handler: (request, response) => {
      handle(request, response).catch((error: unknown) => {
        journal.violations.push(`The test server itself failed: ${error}`);
        response.destroy();
      });
    },
    get statuses() {
      publishDue(world);
      return world.statuses;
    },
    scheduled: world.scheduled,
    media: world.media,
    meet: (url, quoting) => meet(world, url, quoting),
    apps: world.apps,
    tokens: world.tokens,
    requests: journal.requests,
    violations: journal.violations,
    faults,
  };
}

/** `null` when the client went away while the answer hung. */
async function respond(
  call: Call,
  world: World,
  line: FaultLine,
  response: ServerResponse,
): Promise<Reply | null> {
  const { method, url } = call;
  if (isPreflight(world.manners.cors, method, url.pathname, call.headers))
    return { status: 200, headers: {}, body: '' };
  const before = line.meet(method, url.pathname, 'before');
  if (before === 'hang') {
    await line.released();
    if (response.destroyed) return null;
  } else if (before) return inItsForm(instead(before, call, world), call, world);
  const reply = await echoing(call, world, async () => inItsForm(await work(call, world), call, world));
  const after = line.meet(method, url.pathname, 'after');
  if (after === null) return reply;
  if (after === 'hang') {
    await line.released();
    return response.destroyed ? null : reply;
  }
  return isSpoilt(after)
    ? spoil(after, reply, call, world)
    : inItsForm(instead(after, call, world), call, world);
}

/** Families word the same refusal differently; what a proxy says in HTML is nobody's word. */
const inItsForm = (reply: Reply, call: Call, { manners }: World): Reply =>
  reply.status >= 400 && /json/.test(reply.headers['content-type'] ?? '')
    ? manners.refusal(reply, call)
    : reply;

/** The right answer. */
async function work(call: Call, world: World): Promise<Reply> {
  publishDue(world);
  const { refusal, headers } = countRequest(call, world);
  if (refusal) return refusal;
  const [route, at] = find(tables[world.manners.api], call.method, call.url.pathname);
  if (!route || world.manners.lacks.includes(route.on)) return world.manners.unknownRoute(call);
  call.at = at;
  const reply = await route.answer(call, world);
  return { ...reply, headers: { ...headers, ...reply.headers } };
}

const tableOf = (routes: readonly Route[]) =>
  routes.map((route) => ({
    route,
    // `:name` may follow other letters in its segment, as in `/@:user`.
    pattern: new RegExp(`^${route.on.replaceAll('.', '\\.').replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
  }));
const tables = {
  mastodon: tableOf(mastodonRoutes),
  misskey: tableOf(misskeyRoutes),
  loops: tableOf(loopsRoutes),
};

function find(
  table: ReturnType<typeof tableOf>,
  method: string,
  path: string,
): [Route | null, Record<string, string>] {
  for (const { route, pattern } of table) {
    const match = pattern.exec(`${method} ${path}`);
    if (match) return [route, { ...match.groups }];
  }
  return [null, {}];
}
