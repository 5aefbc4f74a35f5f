/**
 * Prints how long plans take: `node tests/bench/plans.ts`. Wanted: 10,000 of a thread of 25 parts within 10 s on one core,
 * every draft with words that were never seen before, so that nothing is remembered of an earlier one.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { planFor } from '../../lib/plan/plan.ts';
import { account, draft, instance } from '../unit/plan/drafts.ts';

const PLANS = 10_000;
const WANTED_S = 10;
const PARTS = 25;

const to = (['mastodon', 'pixelfed', 'gotosocial', 'akkoma', 'sharkey'] as const).map(
  (family) => [account(family), instance(family)] as const,
);

/** Posts as people write them, in one language. */
const posts = readFileSync(resolve(import.meta.dirname, '../unit/text/language/posts.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('cy\t'))
  .map((line) => line.slice(3).replaceAll('\\n', '\n'));
const post = (at: number): string => posts[at % posts.length] ?? '';

const written = (round: number): string[] =>
  Array.from({ length: PARTS }, (_, i) => {
    const at = round * PARTS + i;
    return `${i + 1}/${PARTS} ${post(at)} ${post(at * 7 + 3)} Diolch i @BBCCymru am rif ${at}. https://llyw.cymru/${at}`;
  });
const long = (round: number): string[] =>
  Array.from(
    { length: PARTS },
    (_, i) =>
      `${i + 1}/${PARTS} Mae’r llyfrgell ar agor heddiw, diolch i @BBCCymru. https://llyw.cymru/${round} ${'gair '.repeat(30)}🏴󠁧󠁢󠁷󠁬󠁳󠁿`,
  );

function measure(name: string, texts: (round: number) => string[]): void {
  const rounds = PLANS / to.length;
  const run = (round: number): number => {
    const thread = draft(texts(round));
    return to.reduce((sum, [who, where]) => sum + planFor(thread, who, where).posts.length, 0);
  };
  for (let round = 0; round < 50; round += 1) run(rounds + round);
  const start = process.cpuUsage();
  let made = 0;
  for (let round = 0; round < rounds; round += 1) made += run(round);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1_000_000;
  const held = seconds <= WANTED_S ? 'held' : 'MISSED';
  console.log(
    `${name}: ${PLANS} plans, ${made} posts: ${seconds.toFixed(1)} s of one core (wanted: ${WANTED_S} s, ${held})`,
  );
}

measure('Threads as people write them', written);
measure('Threads of long parts', long);
