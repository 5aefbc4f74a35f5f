import type { OtherPost, PostContent, ScheduledPost, SentStatus } from '../types.ts';
import { acctOf, type World } from '../world.ts';
import { pinged } from './people.ts';

type NewPost = PostContent & Pick<SentStatus, 'account' | 'application' | 'idempotencyKey'>;

/** Makes the post public, and pings whom it names. */
export function publish(world: World, post: NewPost): SentStatus {
  const id = world.newId();
  const status: SentStatus = {
    ...post,
    id,
    url: `${world.origin}/@${post.account}/${id}`,
    mentions: pinged(post.text, world).map(acctOf),
    createdAt: world.now(),
    editedAt: null,
    deleted: false,
  };
  for (const media of status.media) media.attachedTo = id;
  world.statuses.push(status);
  return status;
}

/** Somebody else's post comes from another server. */
export function meet(world: World, url: string, quoting: OtherPost['quoting']): void {
  const content = {
    text: 'Newyddion',
    spoilerText: '',
    sensitive: false,
    language: 'cy',
    media: [],
    poll: null,
  };
  world.elsewhere.push({
    ...content,
    id: world.newId(),
    url,
    quoting,
    account: 'bbc@news.example',
    visibility: 'public',
    inReplyTo: null,
    mentions: [],
    idempotencyKey: null,
    application: '',
    createdAt: world.now(),
    editedAt: null,
    deleted: false,
  });
}

/** Keeps the post until its time comes. */
export function keep(world: World, post: NewPost & Pick<ScheduledPost, 'scheduledAt'>): ScheduledPost {
  const kept: ScheduledPost = {
    ...post,
    id: world.newId(),
    createdAt: world.now(),
    published: null,
    cancelled: false,
  };
  for (const media of kept.media) media.attachedTo = kept.id;
  world.scheduled.push(kept);
  return kept;
}
