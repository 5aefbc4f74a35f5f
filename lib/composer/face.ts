import type { JobAction, JobView } from '../protocol/messages.ts';
import type { State, View } from './state.ts';
import { draftParts, problemKeys, type Say } from './words.ts';

/** What a person can press in the panel. The order is the order on the screen. */
export const panelActions = [
  'mirror',
  'approve',
  'retry',
  'again',
  'undo',
  'cancel',
  'teach',
  'write',
] as const;
export type PanelAction = (typeof panelActions)[number];

/** One account's line: all text, ready to show. */
export interface JobLine {
  acct: string;
  state: string;
  url: string | null;
  notes: readonly string[];
  /** The server's own words, as they came. */
  said: string;
}

/** What the button shows, decided in full: the drawing only draws it. */
export interface Face {
  tone: 'idle' | 'busy' | 'good' | 'attention';
  armed: boolean;
  /** The panel stands open. */
  looking: boolean;
  /** One or two sentences, also read aloud; empty when there is nothing to say. */
  says: readonly string[];
  jobs: readonly JobLine[];
  actions: readonly PanelAction[];
  /** Sentence on the consent button, which differs by what it starts. */
  mirrorLabel: string;
}

export interface Saying {
  say: Say;
  /** The site's proper name. */
  site: string;
}

export function faceOf(view: View, saying: Saying): Face {
  const { say } = saying;
  const { state, arm } = view;
  const wanted = state.is === 'asking' ? state.wanted : 'send';
  return {
    tone: view.covered ? 'attention' : toneOf(state),
    armed: arm !== 'off',
    looking: view.panel,
    says: view.covered ? [say('button.covered')] : sentences(view, saying),
    jobs: state.is === 'sent' ? state.jobs.map((job) => lineOf(job, saying)) : [],
    actions: actionsOf(state),
    mirrorLabel: say(wanted === 'arm' ? 'button.act_arm' : 'button.act_mirror'),
  };
}

function toneOf(state: State): Face['tone'] {
  if (state.is === 'idle') return 'idle';
  if (state.is === 'reading' || state.is === 'sending') return 'busy';
  if (state.is !== 'sent') return 'attention';
  if (state.jobs.some((job) => job.state === 'held' || job.problem !== null)) return 'attention';
  if (state.jobs.every((job) => job.state === 'posted')) return 'good';
  return state.jobs.every((job) => job.state === 'cancelled') ? 'idle' : 'busy';
}

function sentences({ state, arm }: View, { say, site }: Saying): string[] {
  switch (state.is) {
    case 'idle':
      return arm === 'off' ? [] : [say('button.armed', { site })];
    case 'reading':
      return [say('button.reading')];
    case 'sending':
      return [say('button.state_sending')];
    case 'asking':
      return [say(`button.ask_${state.why}`, { site })];
    case 'stayed':
      return [say('button.stayed', { site })];
    case 'failed': {
      const [says, hint] = problemKeys(state.problem.code);
      const about = { site, ...state.problem.about, part: partName(state.problem.about?.part, say) };
      return [says, hint].map((key) => say(key, about));
    }
    case 'sent':
      return [
        ...(state.unchanged ? [say('button.unchanged')] : []),
        say(summary(state.jobs), {
          site,
          ...progress(state.jobs),
          time: state.jobs.find(isLater)?.when ?? '',
        }),
        ...(elsewhere(state.jobs) ? [say('button.elsewhere')] : []),
      ];
  }
}

/** What could not be read, by the name the reader gave it. */
function partName(part: string | undefined, say: Say): string {
  const known = draftParts.find((it) => it === part) ?? 'text';
  return say(`button.part_${known}`);
}

function summary(jobs: readonly JobView[]) {
  if (jobs.some((job) => job.state === 'held')) return 'button.attention';
  if (jobs.every((job) => job.state === 'cancelled')) return 'button.gone';
  if (jobs.some((job) => job.state === 'waiting')) return 'button.state_waiting';
  const open = jobs.filter((job) => job.state !== 'posted' && job.state !== 'cancelled');
  if (open.length === 0) return 'button.done';
  return open.every(isLater) ? 'button.scheduled' : 'button.sending';
}

/** It waits for its time, here or on the server. */
const isLater = (job: JobView): boolean => job.state === 'queued' && job.scheduledAt !== null;

const progress = (jobs: readonly JobView[]) => ({
  done: jobs.reduce((sum, job) => sum + job.done, 0),
  total: jobs.reduce((sum, job) => sum + job.total, 0),
});

/** Answers that are given per account, in the extension's own window. */
const elsewhere = (jobs: readonly JobView[]): boolean =>
  jobs.some((job) => job.actions.some((it) => it === 'found' || it === 'repeat' || it === 'signIn'));

const draftActions = ['approve', 'retry', 'undo', 'cancel'] as const satisfies readonly JobAction[];

function actionsOf(state: State): PanelAction[] {
  if (state.is === 'asking') return ['mirror'];
  // Nobody is stuck where a site has changed.
  if (state.is === 'failed' && state.problem.code === 'composer-part-missing') return ['teach', 'write'];
  if (state.is !== 'sent') return [];
  const possible = new Set<JobAction>(state.jobs.flatMap((job) => job.actions));
  const allowed = new Set<PanelAction>(draftActions.filter((it) => possible.has(it)));
  if (state.unchanged) allowed.add('again');
  return panelActions.filter((it) => allowed.has(it));
}

function lineOf(job: JobView, { say, site }: Saying): JobLine {
  const { done, total } = job;
  return {
    acct: job.acct,
    state: isLater(job)
      ? say('button.scheduled', { time: job.when })
      : (pauseOf(job, say) ??
        transferOf(job, say) ??
        say(job.undoing ? 'button.state_undoing' : `button.state_${job.state}`, { site, done, total })),
    // A server names this address: nothing but a web page may stand behind our link.
    url: job.url && /^https?:/.test(job.url) ? job.url : null,
    notes: [job.says, job.hint, ...job.notices.map((notice) => notice.says)].filter((it) => it !== ''),
    said: job.said,
  };
}

/** When a server that wanted a pause is asked again; `null` when none does. */
const pauseOf = ({ until, undoing }: JobView, say: Say): string | null =>
  until && !undoing ? say('button.until', { time: until }) : null;

/** How far an upload is, in megabytes, which all our languages write alike; `null` while there is none. */
function transferOf({ transfer, undoing }: JobView, say: Say): string | null {
  if (!transfer || undoing || transfer.total === 0) return null;
  const inMegabytes = (bytes: number): string => `${Number((bytes / 1e6).toFixed(1))} MB`;
  return transfer.fitting
    ? say('button.fitting')
    : say('button.transfer', { done: inMegabytes(transfer.sent), total: inMegabytes(transfer.total) });
}
