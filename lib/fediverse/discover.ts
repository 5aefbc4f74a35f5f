import type { Family } from '../model/account.ts';
import type { Instance } from '../model/instance.ts';
import { type Failure, fail, ok, type Result } from '../model/result.ts';
import type { Address } from './address.ts';
import type { InstanceDocument } from './entities.ts';
import type { Answer, Wire } from './http.ts';
import { instanceFrom, readDocument } from './instance.ts';
import { loopsInstance, readConfig } from './loops/instance.ts';
import type { Meta } from './misskey/entities.ts';
import { misskeyInstance, readMeta } from './misskey/instance.ts';
import { readSoftware } from './nodeinfo.ts';
import { familyOf, secondFamilyOf, softwareIn, wantsPassword } from './profiles.ts';
import { serversOf } from './webfinger.ts';

export interface Found {
  instance: Instance;
  /** Host that the server says its handles have; unproven. `null` when it says none. */
  domain: string | null;
}

/** ms for all requests together. */
const PATIENCE = 15_000;

/**
 * Finds the server of an address. Its family is what NodeInfo says, never a guess from version numbers (facts:
 * fediverse-api 1b). Where the host has no server itself, the handle is looked up by WebFinger.
 */
export async function discover({ host, user }: Address, wire: Wire, now: number): Promise<Result<Found>> {
  const bound = { ...wire, signal: wire.signal ?? AbortSignal.timeout(PATIENCE) };
  const typed = `https://${host}`;
  const first = await probe(bound, typed, now);
  if (first.ok || first.problem.code === 'server-unsupported' || !user) return first;
  for (const server of await serversOf(bound, host, user)) {
    const there = server === typed ? first : await probe(bound, server, now);
    if (there.ok || there.problem.code === 'server-unsupported') return there;
  }
  return first;
}

async function probe(wire: Wire, typed: string, now: number): Promise<Result<Found>> {
  const software = await readSoftware(wire, typed);
  const named = 'name' in software ? software : null;
  if (named && !familyOf(named.name)) return unsupported(named.name);
  const server = named?.server ?? typed;
  if (named && familyOf(named.name) === 'misskey') {
    const meta = await readMeta(wire, server);
    if (!('is' in meta)) return ok(misskeyAt(server, named.name, meta, now));
    if (!secondFamilyOf(named.name))
      return 'status' in meta && meta.status < 500 ? unsupported(named.name) : nothingAt(server, [meta]);
  }
  if (named && familyOf(named.name) === 'loops') return loopsAt(wire, server, now);
  const document = await readDocument(wire, server);
  // Its NodeInfo is closed to extensions that the person has not let in yet.
  const loops = 'is' in document && !named ? await loopsAt(wire, server, now) : null;
  if (loops?.ok) return loops;
  if ('is' in document)
    return named && isClosed(document)
      ? ok(foundAt(server, named.name, named.version, null, now))
      : nothingAt(server, 'is' in software ? [software, document] : [document]);
  const name = named?.name ?? softwareIn(document.version) ?? '';
  return speaksMastodon(name)
    ? ok(foundAt(server, name, named?.version ?? document.version, document, now))
    : unsupported(name);
}

function unsupported(software: string): Failure {
  return fail(wantsPassword(software) ? 'server-no-sign-in' : 'server-unsupported', { software });
}

/** Servers in limited federation show nothing to strangers (facts: fediverse-api 1a). */
const isClosed = (answer: Answer): boolean =>
  answer.is === 'answered' && answer.json !== undefined && [401, 403].includes(answer.status);

/** The family by its Mastodon API; `null` when it has none. */
const speaksMastodon = (name: string): Family | null =>
  familyOf(name) === 'misskey' ? secondFamilyOf(name) : familyOf(name);

async function loopsAt(wire: Wire, server: string, readAt: number): Promise<Result<Found>> {
  const config = await readConfig(wire, server);
  if ('is' in config) return nothingAt(server, [config]);
  const software = `loops ${config.app.version}`.trim().slice(0, 100);
  const instance = loopsInstance({ server, family: 'loops', software, readAt }, config);
  return ok({ instance, domain: null });
}

const misskeyAt = (server: string, name: string, meta: Meta, readAt: number): Found => {
  const software = `${name} ${meta.version}`.slice(0, 100);
  return { instance: misskeyInstance({ server, family: 'misskey', software, readAt }, meta), domain: null };
};

function foundAt(
  server: string,
  name: string,
  version: string,
  document: InstanceDocument | null,
  readAt: number,
): Found {
  const software = `${name} ${version}`.trim().slice(0, 100);
  const family = speaksMastodon(name) ?? 'mastodon-like';
  return {
    instance: instanceFrom({ server, family, software, readAt }, document),
    domain: document ? domainIn(document) : null,
  };
}

const domainIn = ({ domain, uri }: InstanceDocument): string | null =>
  URL.parse(/^https?:/.test(domain || uri) ? domain || uri : `https://${domain || uri}`)?.hostname || null;

/** Whether the place is out of reach, or something else lives there. A bot check or an outage tells nothing about it. */
function nothingAt(server: string, answers: Answer[]): Failure {
  const about = { host: new URL(server).host };
  const page = answers.map((it) => (it.is === 'answered' ? it.page : null)).find((it) => it !== null);
  if (page) return fail(page, about);
  const told = answers.some(
    (it) => it.is === 'answered' && it.status < 500 && it.status !== 403 && it.status !== 429,
  );
  if (told) return fail('server-not-fediverse', about);
  const late = answers.some((it) => it.is === 'silent' && it.why === 'timeout');
  return fail(late ? 'server-timeout' : 'server-unreachable', about);
}
