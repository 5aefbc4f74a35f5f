import { after, hashed as kitHashed, optionsOf, post, startStore, upload } from '../../kit/app/store.ts';
import { PICTURES } from '../names.ts';
import { defaults, type Options } from '../options.ts';
import { wordsOf } from './words.ts';

export const options: Options = optionsOf(defaults);
export const words = wordsOf(options.lang);
export const hashed = kitHashed;

export interface Media {
  id: number;
  name: string;
  url: string;
  kind: 'image' | 'video';
}

export interface Account {
  id: number;
  provider: 'twitter' | 'facebook_page' | 'mastodon';
  name: string;
  selected: boolean;
}

/** Text and media of the original (0) or of one account's version. */
export interface Version {
  account: number;
  content: object | null;
  text: string;
  media: Media[];
}

export interface State {
  accounts: Account[];
  versions: Version[];
  shown: number;
  /** What was uploaded and not put into the post yet. */
  library: Media[];
  scheduledAt: number | null;
  over: 'media' | 'picker' | 'confirm' | null;
  sending: boolean;
  toast: 'sent' | 'failed' | null;
  round: number;
}

let draw: (state: State) => void = () => undefined;
const store = startStore<State>(
  {
    accounts: [
      { id: 1, provider: 'twitter', name: 'Acme', selected: true },
      { id: 2, provider: 'facebook_page', name: 'Acme Cymru', selected: false },
      { id: 3, provider: 'mastodon', name: 'acme@toot.wales', selected: false },
    ],
    versions: [{ account: 0, content: null, text: '', media: [] }],
    shown: 0,
    library: [],
    scheduledAt: null,
    over: null,
    sending: false,
    toast: null,
    round: 0,
  },
  (state) => draw(state),
);

export const onDraw = (drawing: (state: State) => void) => {
  draw = drawing;
};
export const now = store.now;
export const set = store.set;

export const versionShown = (): Version | undefined =>
  now().versions.find((it) => it.account === now().shown) ?? now().versions[0];

/** Every change is saved a moment later, without a press. */
let saving: ReturnType<typeof setTimeout> | undefined;
export const changeVersion = (how: Partial<Version>) => {
  const shown = versionShown();
  set({ versions: now().versions.map((it) => (it === shown ? { ...it, ...how } : it)) });
  clearTimeout(saving);
  saving = setTimeout(() => void post('/mixpost/posts/update/1', {}), 300);
};

export const toggle = (id: number) =>
  set({ accounts: now().accounts.map((it) => (it.id === id ? { ...it, selected: !it.selected } : it)) });

/** An account's own version begins as the original. */
export const turnTo = (account: number) => {
  const { versions } = now();
  const [original] = versions;
  const known = versions.some((it) => it.account === account);
  if (original) set({ shown: account, versions: known ? versions : [...versions, { ...original, account }] });
};

let ids = 1;
export const fill = async (files: readonly File[]) => {
  for (const file of files) {
    const url = `https://${PICTURES}/${await upload(file)}`;
    const kind = file.type.startsWith('video/') ? 'video' : 'image';
    set({ library: [...now().library, { id: ids++, name: file.name, url, kind }] });
  }
};

export const insert = () => {
  changeVersion({ media: [...(versionShown()?.media ?? []), ...now().library] });
  set({ library: [], over: null });
};

export const submit = async () => {
  const { versions, scheduledAt } = now();
  set({ sending: true, over: null, toast: null });
  await after(options.delayMs);
  const { ok } = await post(`/mixpost/posts/schedule/1${options.fails === 'never' ? '' : '?fails=1'}`, {
    intent: scheduledAt === null ? words.now : words.schedule,
    texts: [versions[0]?.text ?? ''],
    media: (versions[0]?.media ?? []).map(() => ''),
    scheduledAt,
  });
  if (!ok) return set({ sending: false, toast: 'failed' });
  history.pushState(null, '', '/mixpost/posts');
  set({ sending: false, toast: 'sent' });
};
