import { forGuest, forUser, open, type Route, refuse } from '../http/call.ts';
import { flagOf, type Params, textOf } from '../http/params.ts';
import { json } from '../http/reply.ts';
import type { SentStatus } from '../types.ts';
import { resolve } from './people.ts';
import { showOwner, showPerson, showStatus } from './show.ts';
import { isVisibleTo } from './statuses.ts';

/** People, and what they posted. */
export const accountRoutes: Route[] = [
  forUser('GET /api/v1/accounts/verify_credentials', ['profile', 'read:accounts'], (_, world, { person }) => {
    world.known.add(person.id);
    return json(200, showOwner(person, world));
  }),
  open('GET /api/v1/accounts/lookup', (call, world) => {
    const person = resolve(textOf(call.params.acct) ?? '', world);
    return person ? json(200, showPerson(person, world)) : refuse(call, 404, 'recordNotFound');
  }),
  forUser('GET /api/v1/timelines/home', ['read:statuses'], (call, world, { person }) => {
    const shown = world.statuses.filter((status) => isVisibleTo(status, person));
    return json(
      200,
      slice(shown, call.params).map((status) => showStatus(status, world)),
    );
  }),
  forGuest('GET /api/v1/accounts/:id', ['read:accounts'], (call, world) => {
    const person = world.people.find(({ id }) => id === call.at.id);
    return person ? json(200, showPerson(person, world)) : refuse(call, 404, 'recordNotFound');
  }),
  forGuest('GET /api/v1/accounts/:id/statuses', ['read:statuses'], (call, world, visitor) => {
    const person = world.people.find(({ id }) => id === call.at.id);
    if (!person) return refuse(call, 404, 'recordNotFound');
    const mine = world.statuses.filter(
      (status) =>
        status.account === person.username &&
        isVisibleTo(status, visitor?.person ?? null) &&
        (world.manners.posts.listsPrivate || ['public', 'unlisted'].includes(status.visibility)),
    );
    const found = slice(mine, call.params);
    const [newest, oldest] = [found[0], found.at(-1)];
    const link = (rel: string, name: string, id: string) => {
      const to = new URL(call.url);
      for (const bound of ['max_id', 'since_id', 'min_id']) to.searchParams.delete(bound);
      to.searchParams.set(name, id);
      return `<${to.href}>; rel="${rel}"`;
    };
    return json(
      200,
      found.map((status) => showStatus(status, world)),
      newest && oldest
        ? { link: `${link('next', 'max_id', oldest.id)}, ${link('prev', 'min_id', newest.id)}` }
        : {},
    );
  }),
];

/** Newest first, between the bounds. A reply to oneself is no reply here. */
function slice(mine: SentStatus[], params: Params): SentStatus[] {
  const placeOf = (name: string) => {
    const at = mine.findIndex(({ id }) => id === textOf(params[name]));
    return at === -1 ? null : at;
  };
  const [max, since, min] = [placeOf('max_id'), placeOf('since_id'), placeOf('min_id')];
  const limit = Math.min(Number(textOf(params.limit)) || 20, 40);
  const toSelf = new Set(mine.map(({ id }) => id));
  const found = mine
    .slice((min ?? since ?? -1) + 1, max ?? mine.length)
    .filter(({ inReplyTo }) => !flagOf(params.exclude_replies) || inReplyTo === null || toSelf.has(inReplyTo))
    .filter(({ media }) => !flagOf(params.only_media) || media.length > 0);
  // `min_id` gives what comes next after it, `since_id` the newest of all.
  return (min === null ? found.slice(-limit) : found.slice(0, limit)).toReversed();
}
