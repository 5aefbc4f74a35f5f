import { forget, type Media, previewOf } from '../../meta/media.ts';
import { post } from '../../meta/post.ts';
import { createStore, pageOptions, pause } from '../../meta/store.ts';
import type { Options } from '../options.ts';
import { type Caption, createCaption } from './caption.tsx';
import { wordsOf } from './words.ts';

export interface Composer {
  /** The second is for Instagram, and shown once the two are told apart. */
  captions: [Caption, Caption];
  customised: boolean;
  /** Which caption is shown, where they stand in tabs. */
  tab: 0 | 1;
  media: (Media & { uploaded: boolean })[];
  /** The file input stands in the page, after the button was pressed. */
  choosing: boolean;
  scheduledAt: number | null;
  edits: boolean;
  sending: boolean;
}

export interface State {
  composer: Composer | null;
  done: string | null;
  failed: boolean;
}

export const options = pageOptions<Options>();
export const words = wordsOf(options.lang);

const edits = /[?&]business_content_id=|edit_composer/.test(location.search);
const caption = (): Caption =>
  createCaption({
    options,
    text: edits ? 'Published long ago' : options.restores,
    onChange: () => set({}),
  });

export const { now, set, start } = createStore<State>({ composer: null, done: null, failed: false });

export const open = () =>
  set({
    composer: {
      captions: [caption(), caption()],
      customised: false,
      tab: 0,
      media: [],
      choosing: false,
      scheduledAt: null,
      edits,
      sending: false,
    },
  });

export const change = (how: (composer: Composer) => Partial<Composer>) => {
  const { composer } = now();
  if (composer) set({ composer: { ...composer, ...how(composer) } });
};

export const attach = async (files: readonly File[]) => {
  change(() => ({ choosing: false }));
  for (const file of files) {
    const media = { ...(await previewOf(file, options.previews)), uploaded: false };
    change((it) => ({ media: [...it.media, media] }));
    void upload(media);
  }
};

/** Once it is uploaded, the preview shows the copy on the site's servers. */
const upload = async (media: Media) => {
  await pause(250);
  forget([media]);
  const url = media.kind === 'image' ? `https://scontent.xx.fbcdn.net/v/t39/${media.id}_n.svg` : media.url;
  change((it) => ({
    media: it.media.map((one) => (one.id === media.id ? { ...one, url, uploaded: true } : one)),
  }));
};

export const canPublish = ({ captions, media, sending }: Composer): boolean =>
  !sending && (captions[0].text().trim() !== '' || media.length > 0) && media.every((it) => it.uploaded);

interface Answer {
  errors?: unknown[];
}

export const publish = async (): Promise<void> => {
  const { composer } = now();
  if (!composer || !canPublish(composer)) return;
  change(() => ({ sending: true }));
  set({ failed: false });
  void post('/api/graphql/', { fb_api_req_friendly_name: 'LogPublish' });
  await pause(options.delayMs);
  const answer = await post<Answer>('/api/graphql/', {
    text: composer.captions[0].text(),
    media: composer.media.map((it) => it.alt),
    scheduledAt: composer.scheduledAt,
    fails: options.fails,
  });
  if (!answer || answer.errors) {
    change(() => ({ sending: false }));
    return set({ failed: true });
  }
  history.pushState(
    null,
    '',
    composer.scheduledAt === null ? '/latest/posts/published_posts' : '/latest/posts/scheduled_posts',
  );
  set({ composer: null, done: composer.scheduledAt === null ? words.published : words.scheduled });
};
