import { createServer as listen } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { htmlToText } from '../../lib/fediverse/html.ts';
import type { Family } from '../../lib/model/account.ts';
import { createServer, type FediverseServer, families, type Manners } from '../servers/index.ts';
import { decide } from '../unit/fediverse/browser.ts';
import { setting } from '../unit/fediverse/identity.ts';
import { fetchAgain, internetOf } from './internet.ts';
import type { Held, Place } from './place.ts';

const host = 'cyngor.example';

/** Families that an extension reaches only where the person has granted the host (facts: fediverse-api 3). */
export const behindPermission: ReadonlySet<Family> = new Set(['friendica', 'mitra', 'snac', 'loops']);

/** A server of ours with the manners of a family. @param manners its own, where it is one of several in its family */
export async function pretend(
  family: keyof typeof families,
  isGranted = behindPermission.has(family),
  manners: Manners = families[family],
): Promise<Place> {
  const clock = { now: () => 0 };
  const server = createServer({ host, manners, clock: () => clock.now() });
  const { deps, time } = await setting({});
  clock.now = () => time.now;
  return {
    family,
    address: `carys@${host}`,
    deps: { ...deps, fetch: internetOf(host, await listening(server), isGranted, fetchAgain) },
    decide: async (address, answer) =>
      answer === 'deny' && manners.signIn.denial === 'nowhere'
        ? null
        : decide(server.handler, address, { deny: answer === 'deny' }),
    held: async () =>
      server.statuses
        .filter(({ deleted }) => !deleted)
        .map(
          (it): Held => ({
            ...it,
            text: shownBy(manners, it.text),
            descriptions: it.media.map(({ description }) => description),
            poll: it.poll?.options ?? null,
            quotes: it.quote?.id ?? null,
          }),
        ),
    server,
    limits: manners.limits,
    wait: (ms) => {
      time.now += ms;
    },
  };
}

/** What readers see of a text. */
const shownBy = ({ posts }: Manners, text: string): string =>
  posts.interpret ? htmlToText(posts.interpret(text).replaceAll('<br>\n', '<br>')) : text;

async function listening({ handler }: FediverseServer): Promise<number> {
  const http = listen(handler);
  // It keeps its connections, so that none ends just when it is used again.
  http.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  return (http.address() as AddressInfo).port;
}
