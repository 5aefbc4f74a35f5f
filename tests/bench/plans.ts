/** Prints how long plans take: `node tests/bench/plans.ts`. Wanted: 10,000 of a thread of 25 parts within 10 s on one core. */
import { planFor } from '../../lib/plan/plan.ts';
import { account, draft, instance } from '../unit/plan/drafts.ts';

const ROUNDS = 2000;
const WANTED_S = 10;

const texts = Array.from(
  { length: 25 },
  (_, i) =>
    `${i + 1}/25 Mae’r llyfrgell ar agor heddiw, diolch i @BBCCymru. https://llyw.cymru/a/b ${'gair '.repeat(30)}🏴󠁧󠁢󠁷󠁬󠁳󠁿`,
);
const to = (['mastodon', 'pixelfed', 'gotosocial', 'akkoma', 'sharkey'] as const).map(
  (family) => [account(family), instance(family)] as const,
);

/** A new draft each round, as the panel makes one at each key. */
function round(): number {
  const thread = draft(texts);
  return to.reduce((sum, [who, where]) => sum + planFor(thread, who, where).posts.length, 0);
}

round();
const start = process.cpuUsage();
let posts = 0;
for (let at = 0; at < ROUNDS; at += 1) posts += round();
const { user, system } = process.cpuUsage(start);
const seconds = (user + system) / 1_000_000;
console.log(
  `${ROUNDS * to.length} plans, ${posts} posts: ${seconds.toFixed(1)} s of one core (wanted: ${WANTED_S} s)`,
);
