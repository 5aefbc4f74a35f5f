import type { ButtonAction } from '../../../lib/composer/button.ts';
import type { Ending, Lookout } from '../../../lib/composer/outcome.ts';
import { type AskBackground, startSession } from '../../../lib/composer/session.ts';
import type { View } from '../../../lib/composer/state.ts';
import type { Draft } from '../../../lib/model/draft.ts';
import { fail, ok, type Result } from '../../../lib/model/result.ts';
import type { Ask, JobView } from '../../../lib/protocol/messages.ts';

export const draftOf = (text: string, about: Partial<Draft> = {}): Draft => ({
  id: crypto.randomUUID(),
  site: 'chirp',
  url: 'https://chirp.example/home',
  capturedAt: Date.now(),
  parts: [{ text, media: [], poll: null, link: null }],
  spoilerText: '',
  sensitive: false,
  language: null,
  scheduledAt: null,
  kind: 'post',
  quotedUrl: null,
  audience: 'public',
  profileUrl: null,
  ...about,
});

export const jobOf = (draftId: string, about: Partial<JobView> = {}): JobView => ({
  id: `${draftId}/ada@toot.example`,
  draftId,
  acct: 'ada@toot.example',
  state: 'queued',
  done: 0,
  total: 1,
  scheduledAt: null,
  when: '',
  undoing: false,
  url: null,
  says: '',
  hint: '',
  said: '',
  problem: null,
  notices: [],
  actions: [],
  ...about,
});

const SETTLED = {
  posted: 'queued',
  refused: 'cancelled',
  unseen: 'held',
  left: 'waiting',
  elsewhere: 'waiting',
} as const;

/** A composer with text in it, and a background that keeps one job per draft id, as the real one does. */
export function fakePage() {
  const jobs = new Map<string, JobView>();
  const asked: string[] = [];
  const submitted: Ask<'draft.submit'>[] = [];
  const settled: Ask<'draft.settle'>[] = [];
  const acted: Ask<'draft.act'>[] = [];
  const lookouts: { stopped: boolean; end(ending: Ending): void; soFar: Ending; mayLead: boolean }[] = [];
  let view: View = { state: { is: 'idle' }, arm: 'off', open: false, covered: false, panel: false };

  const page = {
    /** What stands in the text box; empty when there is nothing. */
    text: 'Bore da',
    about: {} as Partial<Draft>,
    accounts: 1,
    /** The background does its work, and its answer is lost on the way. */
    losesAnswers: false,
    /** The site leads to another page when it took a post. */
    leads: false,
    asked,
    submitted,
    settled,
    acted,
    lookouts,
    jobs,
    view: () => view,
    state: () => view.state,
    press: (action: ButtonAction) => session.act(action),
    nativePress: (means?: Parameters<typeof session.nativePress>[0]) => session.nativePress(means),
    leave: () => session.leave(),
    otherPress: (inside: boolean) => session.otherPress(inside),
    returned: (jobs: readonly JobView[]) => session.returned(jobs),
    moved: (draftId: string, about: Partial<JobView>) => {
      jobs.set(draftId, jobOf(draftId, about));
      session.moved(draftId, [jobOf(draftId, about)]);
    },
    covered: () => session.covered(),
    incomplete: (part: 'submit' | null = 'submit') => session.incomplete(part),
  };

  const answers = {
    'draft.submit': (ask: Ask<'draft.submit'>) => {
      submitted.push(ask);
      const { id } = ask.draft;
      const known = jobs.get(id) ?? jobOf(id, { state: ask.mode === 'armed' ? 'waiting' : 'queued' });
      jobs.set(id, known);
      return [known];
    },
    'draft.settle': (ask: Ask<'draft.settle'>) => {
      settled.push(ask);
      const state = SETTLED[ask.outcome];
      jobs.set(ask.draftId, jobOf(ask.draftId, { state }));
      return [jobOf(ask.draftId, { state })];
    },
    'draft.act': (ask: Ask<'draft.act'>) => {
      acted.push(ask);
      const state = ask.action === 'approve' || ask.action === 'retry' ? 'queued' : 'cancelled';
      jobs.set(ask.draftId, jobOf(ask.draftId, { state }));
      return [jobOf(ask.draftId, { state })];
    },
    'draft.progress': (ask: Ask<'draft.progress'>) => [jobs.get(ask.draftId) ?? jobOf(ask.draftId)],
  };
  const ask = (async (verb: keyof typeof answers, what: never): Promise<Result<unknown>> => {
    asked.push(verb);
    const value = { jobs: answers[verb](what) };
    return page.losesAnswers ? fail('unexpected') : ok(value);
  }) as unknown as AskBackground;

  const session = startSession({
    capture: async () => (page.text === '' ? fail('draft-empty') : ok(draftOf(page.text, page.about))),
    reach: () => ({ kind: 'post', audience: 'public', ...page.about }),
    lookOut(): Lookout {
      const { promise, resolve } = Promise.withResolvers<Ending | null>();
      const it = {
        stopped: false,
        end: resolve,
        soFar: { verdict: 'unseen', nativeUrl: null } as Ending,
        mayLead: page.leads,
      };
      lookouts.push(it);
      return {
        ending: promise,
        otherPress: () => {
          it.mayLead = false;
        },
        get mayLead() {
          return it.mayLead;
        },
        soFar: () => it.soFar,
        stop: () => {
          it.stopped = true;
          resolve(null);
        },
      };
    },
    ask,
    hasAccount: async () => page.accounts > 0,
    showPanel: () => {},
    paint: (next) => {
      view = next;
    },
  });
  return page;
}
