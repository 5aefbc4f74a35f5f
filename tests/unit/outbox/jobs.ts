import type { Draft } from '../../../lib/model/draft.ts';
import type { Job } from '../../../lib/model/job.ts';
import type { Plan, PlannedPost } from '../../../lib/model/plan.ts';
import { enqueue, mediaOf } from '../../../lib/outbox/enqueue.ts';
import type { FakeWorld } from './fake-world.ts';

export const account = 'ada@home.example';

export const post = (text: string, pictures: string[] = []): PlannedPost => ({
  text,
  media: pictures.map((name, index) => ({
    part: 0,
    index,
    name,
    type: 'image/png',
    size: name.length,
    description: `alt of ${name}`,
  })),
  poll: null,
  spoilerText: '',
  sensitive: false,
  visibility: 'public',
  language: 'cy',
  mentions: [],
});

export const planOf = (posts: PlannedPost[], more: Partial<Plan> = {}): Plan => ({
  account,
  posts,
  notices: [],
  scheduledAt: null,
  ...more,
});

/** Two pictures, three parts. */
export const thread = planOf([
  post('Bore da, dyma’r cyntaf o dri', ['a.png', 'b.png']),
  post('Yr ail ran'),
  post('A’r olaf'),
]);

/** The draft that a plan was made from: its pictures all in the first part. */
export const draftOf = (id: string, plan: Plan): Draft => ({
  id,
  site: 'x',
  url: 'https://x.com/home',
  capturedAt: 0,
  parts: [
    {
      text: '',
      poll: null,
      link: null,
      media: plan.posts
        .flatMap((it) => it.media)
        .map(({ name, description }) => ({
          file: new Blob([`bytes of ${name}`]),
          name,
          source: 'original',
          description,
          sensitive: false,
        })),
    },
  ],
  spoilerText: '',
  sensitive: false,
  language: null,
  scheduledAt: null,
  kind: 'post',
  quotedUrl: null,
  audience: 'public',
  profileUrl: null,
});

let drafts = 0;
export async function submit(
  world: Pick<FakeWorld<never>, 'add' | 'time' | 'uuid'>,
  plan: Plan,
  mode: 'now' | 'armed' = 'now',
): Promise<Job> {
  const draft = draftOf(`draft-${++drafts}`, plan);
  const from = { origin: 'https://x.com', tab: 1, frame: 0 };
  const job = enqueue({ draft, plan, fingerprint: 'f', from, mode }, world.time, world.uuid);
  await world.add(job, mediaOf(draft, [job]));
  return job;
}
