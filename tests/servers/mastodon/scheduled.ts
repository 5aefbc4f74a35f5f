import { type Call, forUser, invalid, type Route, refuse, type Visitor } from '../http/call.ts';
import { textOf } from '../http/params.ts';
import { json, type Reply } from '../http/reply.ts';
import type { ScheduledPost } from '../types.ts';
import type { World } from '../world.ts';
import { publish } from './posts.ts';
import { showScheduled } from './show.ts';

const dayMs = 24 * 60 * 60_000;

/** Posts whose time has not come (facts: fediverse-api 6). */
export const scheduledRoutes: Route[] = [
  forUser('GET /api/v1/scheduled_statuses', ['read:statuses'], (_, world, { person }) =>
    json(
      200,
      waiting(world, person.username)
        .toReversed()
        .map((post) => showScheduled(post, world)),
    ),
  ),
  forUser('GET /api/v1/scheduled_statuses/:id', ['read:statuses'], (call, world, visitor) => {
    const post = wanted(call, world, visitor);
    return post ? json(200, showScheduled(post, world)) : refuse(call, 404, 'recordNotFound');
  }),
  forUser('PUT /api/v1/scheduled_statuses/:id', ['write:statuses'], (call, world, visitor) => {
    const post = wanted(call, world, visitor);
    if (!post) return refuse(call, 404, 'recordNotFound');
    const at = Date.parse(textOf(call.params.scheduled_at) ?? '');
    if (Number.isNaN(at)) return invalid(call, 'scheduleUnreadable');
    const objection = scheduleObjection(call, world, post.account, at);
    if (objection) return objection;
    post.scheduledAt = at;
    return json(200, showScheduled(post, world));
  }),
  forUser('DELETE /api/v1/scheduled_statuses/:id', ['write:statuses'], (call, world, visitor) => {
    const post = wanted(call, world, visitor);
    if (!post) return refuse(call, 404, 'recordNotFound');
    post.cancelled = true;
    for (const media of post.media) media.attachedTo = null;
    return json(200, {});
  }),
];

const waiting = (world: World, username: string): ScheduledPost[] =>
  world.scheduled.filter(
    ({ account, published, cancelled }) => account === username && published === null && !cancelled,
  );

const wanted = ({ at }: Call, world: World, { person }: Visitor): ScheduledPost | undefined =>
  waiting(world, person.username).find(({ id }) => id === at.id);

/** Why an account may not have a post at that time. */
export function scheduleObjection(call: Call, world: World, account: string, at: number): Reply | null {
  const { limits } = world;
  if (at <= world.now() + limits.scheduleLeadMs) return invalid(call, 'scheduleTooSoon');
  const others = waiting(world, account);
  if (others.length >= limits.scheduledTotal)
    return invalid(call, 'scheduleTotal', { limit: limits.scheduledTotal });
  const sameDay = others.filter(
    ({ scheduledAt }) => Math.trunc(scheduledAt / dayMs) === Math.trunc(at / dayMs),
  );
  return sameDay.length >= limits.scheduledPerDay
    ? invalid(call, 'scheduleDay', { limit: limits.scheduledPerDay })
    : null;
}

/** Publishes what is due. */
export function publishDue(world: World): void {
  for (const post of world.scheduled) {
    if (post.published !== null || post.cancelled || post.scheduledAt > world.now()) continue;
    const { id: _, scheduledAt, createdAt, published, cancelled, ...content } = post;
    post.published = publish(world, content).id;
  }
}
