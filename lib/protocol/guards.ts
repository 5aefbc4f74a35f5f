import * as z from 'zod/mini';
import { Contact } from '../model/contact.ts';
import { Draft, Visibility } from '../model/draft.ts';
import { Edits } from '../model/edits.ts';
import { Wanted } from '../model/record.ts';
import { SettingsChange } from '../model/settings.ts';
import { Written } from '../model/written.ts';
import type { Ask, Protocol, Verb } from './messages.ts';

interface Guard<V extends Verb> {
  /** Whose messages are heard. */
  who: Protocol[V]['who'];
  /** What may be asked; anything else is refused before a handler sees it. */
  ask: z.ZodMiniType<Ask<V>>;
}

const nothing = z.strictObject({});
const draftId = z.uuid();
const id = z.string().check(z.minLength(1), z.maxLength(400));
const address = z.string().check(z.maxLength(2000));

const ways = z.array(z.string().check(z.maxLength(300))).check(z.maxLength(8));

/** Of a post in its job. */
const place = z.number().check(z.int(), z.minimum(0), z.maximum(1000));

/** One guard for each verb: a message without one does not compile. */
export const guards: { [V in Verb]: Guard<V> } = {
  'composer.near': { who: 'page', ask: nothing },
  'composer.hello': { who: 'page', ask: z.strictObject({ site: id }) },
  'draft.submit': {
    who: 'page',
    ask: z.strictObject({ draft: Draft, mode: z.enum(['now', 'again', 'armed']), consent: z.boolean() }),
  },
  'draft.settle': {
    who: 'page',
    ask: z.strictObject({
      draftId,
      outcome: z.enum(['posted', 'refused', 'unseen', 'left', 'elsewhere']),
      nativeUrl: z.nullable(z.url()),
    }),
  },
  'draft.arrived': {
    who: 'page',
    ask: z.strictObject({
      came: z.url().check(z.maxLength(20_000)),
      outcome: z.enum(['posted', 'refused', 'again']),
      nativeUrl: z.nullable(z.url()),
    }),
  },
  'draft.progress': { who: 'page', ask: z.strictObject({ draftId }) },
  'draft.act': {
    who: 'page',
    ask: z.strictObject({ draftId, action: z.enum(['approve', 'cancel', 'undo', 'retry']) }),
  },
  'panel.open': { who: 'page', ask: z.strictObject({ draft: Draft }) },
  'panel.key': { who: 'page', ask: z.strictObject({ draftId }) },
  'panel.away': { who: 'page', ask: z.strictObject({ draftId }) },
  'panel.claim': { who: 'own', ask: z.strictObject({ key: z.uuid() }) },
  'panel.see': { who: 'own', ask: z.strictObject({ id: draftId }) },
  'panel.change': { who: 'own', ask: z.strictObject({ id: draftId, edits: Edits }) },
  'panel.media': {
    who: 'own',
    ask: z.strictObject({ id: draftId, place: z.string().check(z.maxLength(10)) }),
  },
  'panel.post': { who: 'own', ask: z.strictObject({ id: draftId, consent: z.boolean() }) },
  'panel.close': { who: 'own', ask: z.strictObject({ id: draftId, forget: z.boolean() }) },
  'panel.list': { who: 'own', ask: nothing },
  'contact.list': { who: 'own', ask: nothing },
  'contact.keep': { who: 'own', ask: z.strictObject({ contact: Contact }) },
  'contact.remove': { who: 'own', ask: z.strictObject({ site: id, handle: id }) },
  'contact.import': { who: 'own', ask: z.strictObject({ text: z.string().check(z.maxLength(2_000_000)) }) },
  'job.list': { who: 'own', ask: z.strictObject({ limit: z.number().check(z.minimum(1), z.maximum(1000)) }) },
  'job.edit': {
    who: 'own',
    ask: z.strictObject({
      id,
      index: place,
      text: z.string().check(z.maxLength(100_000)),
      spoilerText: z.string().check(z.maxLength(1000)),
      descriptions: z.optional(
        z.array(z.nullable(z.string().check(z.maxLength(20_000)))).check(z.maxLength(50)),
      ),
    }),
  },
  'job.source': { who: 'own', ask: z.strictObject({ id, index: place }) },
  'job.redraft': { who: 'own', ask: z.strictObject({ id }) },
  'record.refresh': {
    who: 'own',
    ask: z.strictObject({ draftIds: z.array(z.uuid()).check(z.maxLength(100)) }),
  },
  'job.act': {
    who: 'own',
    ask: z.strictObject({ id, action: z.enum(['approve', 'retry', 'found', 'repeat', 'cancel', 'undo']) }),
  },
  'record.list': {
    who: 'own',
    ask: z.strictObject({
      wanted: Wanted,
      after: z.nullable(z.string().check(z.maxLength(200))),
      limit: z.int().check(z.minimum(1), z.maximum(500)),
    }),
  },
  'record.times': { who: 'own', ask: z.strictObject({ from: z.number(), until: z.number() }) },
  'record.readers': { who: 'own', ask: z.strictObject({ from: z.number(), until: z.number() }) },
  'record.jobs': { who: 'own', ask: z.strictObject({ draftId: id }) },
  'write.get': { who: 'own', ask: nothing },
  'write.keep': { who: 'own', ask: z.strictObject({ written: Written }) },
  'write.preview': { who: 'own', ask: z.strictObject({ written: Written }) },
  'write.submit': { who: 'own', ask: z.strictObject({ written: Written }) },
  'account.begin': { who: 'own', ask: z.strictObject({ address, way: z.enum(['window', 'tab', 'paste']) }) },
  'account.finish': { who: 'own', ask: z.strictObject({ redirect: z.string().check(z.maxLength(10_000)) }) },
  'account.list': { who: 'own', ask: nothing },
  'account.change': {
    who: 'own',
    ask: z.strictObject({
      id,
      change: z.strictObject({
        isDefault: z.optional(z.boolean()),
        visibility: z.optional(Visibility),
        language: z.optional(z.nullable(z.string().check(z.maxLength(35)))),
      }),
    }),
  },
  'account.remove': { who: 'own', ask: z.strictObject({ id }) },
  'site.recipe': { who: 'page', ask: nothing },
  'site.help': { who: 'page', ask: z.strictObject({ wanted: z.enum(['teach', 'write']) }) },
  'lesson.begin': { who: 'own', ask: z.strictObject({ tab: z.int(), url: address }) },
  'lesson.start': { who: 'own', ask: nothing },
  'lesson.hello': { who: 'lesson', ask: nothing },
  'lesson.keep': {
    who: 'lesson',
    ask: z.strictObject({ lesson: z.strictObject({ editor: ways, composer: ways, submit: ways }) }),
  },
  'site.own': { who: 'own', ask: z.strictObject({ like: z.enum(['mixpost', 'postiz']), host: id }) },
  'lesson.export': { who: 'own', ask: z.strictObject({ id }) },
  'lesson.import': { who: 'own', ask: z.strictObject({ text: z.string().check(z.maxLength(100_000)) }) },
  'lesson.forget': { who: 'own', ask: z.strictObject({ id }) },
  'site.health': {
    who: 'page',
    ask: z.strictObject({
      site: id,
      parts: z.record(
        z.string().check(z.regex(/^[a-z]{1,20}$/)),
        z.int().check(z.minimum(-1), z.maximum(99)),
      ),
    }),
  },
  'media.fetch': { who: 'page', ask: z.strictObject({ url: z.url().check(z.maxLength(20_000)) }) },
  'site.list': { who: 'own', ask: nothing },
  'site.turn': { who: 'own', ask: z.strictObject({ id, on: z.boolean() }) },
  'policy.get': { who: 'own', ask: nothing },
  'data.export': { who: 'own', ask: nothing },
  'data.import': { who: 'own', ask: z.strictObject({ text: z.string().check(z.maxLength(5_000_000)) }) },
  'data.erase': { who: 'own', ask: nothing },
  'settings.get': { who: 'own', ask: nothing },
  'settings.set': {
    who: 'own',
    ask: SettingsChange,
  },
};
