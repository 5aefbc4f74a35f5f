import { createBox } from '../../meta/box.tsx';
import { forget, previewOf } from '../../meta/media.ts';
import { post } from '../../meta/post.ts';
import { pause } from '../../meta/store.ts';
import { type Composer, change, changePhoto, now, options, type Photo, set, words } from './store.ts';

const GRAPHQL = '/api/graphql/';

/** The same address serves everything: previews of links, who is online, what was clicked. */
const chatter = (name: string) => void post(GRAPHQL, { fb_api_req_friendly_name: name });

export const open = () => {
  chatter('ComposerDialogQuery');
  const box = createBox({
    lines: options.lines,
    emoji: options.emoji === 'pictures',
    onChange: () => {
      set({});
      const { composer } = now();
      const url = /https?:\/\/\S+/.exec(box.text())?.[0];
      if (url && composer && composer.card === null) void showCard(composer, url);
    },
  });
  set({
    composer: {
      box,
      styled: false,
      photos: [],
      card: null,
      audience: 'public',
      step: 1,
      scheduledAt: null,
      sending: false,
    },
    toast: null,
  });
};

const showCard = async ({ box }: Composer, url: string) => {
  await pause(options.cardMs);
  const { composer } = now();
  // Still being typed.
  if (composer?.box !== box || composer.card !== null || !box.text().includes(`${url} `)) return;
  chatter('ComposerLinkPreviewQuery');
  change(() => ({ card: url }));
};

export const cardHref = (url: string): string =>
  options.redirects ? `https://l.facebook.com/l.php?u=${encodeURIComponent(url)}&h=AT0abc` : url;

export const close = () => {
  forget(now().composer?.photos ?? []);
  set({ composer: null, above: null, detail: null });
};

export const attach = async (files: readonly File[]) => {
  for (const file of files) {
    const photo: Photo = { ...(await previewOf(file, options.previews)), uploaded: false };
    change((it) => ({ photos: [...it.photos, photo] }));
    void upload(photo);
  }
};

/** Once it is uploaded, the preview shows the copy on the site's servers. */
const upload = async (photo: Photo) => {
  await pause(250);
  forget([photo]);
  const url = `https://scontent.xx.fbcdn.net/v/t39/${photo.id}_n.svg`;
  changePhoto(photo.id, { uploaded: true, ...(photo.kind === 'image' && { url }) });
};

export const remove = () => {
  forget(now().composer?.photos ?? []);
  change(() => ({ photos: [] }));
};

export const isEmpty = ({ box, photos, card }: Composer): boolean =>
  box.text().trim() === '' && photos.length === 0 && card === null;

export const canGoOn = (composer: Composer): boolean =>
  !composer.sending && !isEmpty(composer) && composer.photos.every((it) => it.uploaded);

export const goOn = () => {
  const { composer, place } = now();
  if (!composer || !canGoOn(composer)) return;
  if ((place === 'page' || place === 'newer') && composer.step === 1) return change(() => ({ step: 2 }));
  void submit(composer);
};

interface Answer {
  errors?: unknown[];
}

const submit = async (composer: Composer) => {
  chatter('LogComposerClick');
  change(() => ({ sending: true }));
  set({ toast: null });
  await pause(options.delayMs);
  const answer = await post<Answer>(GRAPHQL, {
    fb_api_req_friendly_name: 'ComposerStoryCreateMutation',
    text: composer.box.text(),
    media: composer.photos.map((it) => it.alt),
    scheduledAt: composer.scheduledAt,
    fails: options.fails,
  });
  if (!answer || answer.errors) {
    change(() => ({ sending: false }));
    return set({ toast: { text: words.failed, failed: true } });
  }
  close();
  set({ toast: { text: words.published, failed: false } });
};

export const saveDetail = () => {
  const { detail, composer } = now();
  if (!detail) return;
  if (detail.custom) changePhoto(detail.id, { alt: detail.text });
  set({ detail: null, above: (composer?.photos.length ?? 0) > 1 ? 'photos' : null });
};
