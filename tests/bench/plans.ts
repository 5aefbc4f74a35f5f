import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { planFor } from '../../lib/plan/plan.ts';
import { account, draft, instance } from '../unit/plan/drafts.ts';
import type { Figure } from './figures.ts';

const PLANS = 10_000;
const WANTED_MS = 10_000;
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

/**
 * How long 10,000 plans of a thread of 25 parts take one core, every draft with words that were never seen before, so that
 * nothing is remembered of an earlier one.
 */
export const plans = (): Figure[] => [
  measure('of threads as people write them', written),
  measure('of threads of long parts', long),
];

function measure(name: string, texts: (round: number) => string[]): Figure {
  const rounds = PLANS / to.length;
  const run = (round: number): void => {
    const thread = draft(texts(round));
    for (const [who, where] of to) planFor(thread, who, where);
  };
  for (let round = 0; round < 50; round += 1) run(rounds + round);
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) run(round);
  const { user, system } = process.cpuUsage(start);
  return {
    name: `${PLANS} ${name}`,
    unit: 'ms',
    ours: [(user + system) / 1000],
    bar: { most: WANTED_MS, of: 'median' },
  };
}
