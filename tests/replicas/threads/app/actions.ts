import { createBox } from '../../meta/box.tsx';
import { forget, previewOf } from '../../meta/media.ts';
import { post } from '../../meta/post.ts';
import { newId, pause } from '../../meta/store.ts';
import {
  type Composer,
  change,
  changePart,
  now,
  options,
  type Part,
  type Post,
  set,
  words,
} from './store.ts';

const emptyPart = (place: Composer['place']): Part => ({
  id: newId(),
  box: createBox({ lines: options.lines, onChange: () => set({}), onPublish: () => void submit(place) }),
  media: [],
  poll: null,
});

export const open = (place: Composer['place'], answers: Post | null) =>
  set({ [place]: { place, answers, parts: [emptyPart(place)], sending: false }, toast: null });

export const close = (place: Composer['place']) => {
  for (const { media } of now()[place]?.parts ?? []) forget(media);
  set({ [place]: null, alt: null, asks: false });
};

export const isEmpty = (part: Part): boolean =>
  part.box.text().trim() === '' && part.media.length === 0 && !part.poll;

export const addPart = ({ place }: Composer) =>
  change(place, (it) => ({ ...it, parts: [...it.parts, emptyPart(place)] }));

export const attach = async (place: Composer['place'], id: number, files: readonly File[]) => {
  for (const file of files) {
    const media = await previewOf(file, options.previews);
    changePart(place, id, (it) => ({ ...it, media: [...it.media, media] }));
  }
};

export const remove = (place: Composer['place'], id: number, mediaId: number) =>
  changePart(place, id, (it) => {
    forget(it.media.filter((one) => one.id === mediaId));
    return { ...it, media: it.media.filter((one) => one.id !== mediaId) };
  });

export const saveAlt = () => {
  const { alt } = now();
  if (!alt) return;
  change(alt.composer, (it) => ({
    ...it,
    parts: it.parts.map((part) => ({
      ...part,
      media: part.media.map((one) => (one.id === alt.media.id ? { ...one, alt: alt.text } : one)),
    })),
  }));
  set({ alt: null });
};

export const canSubmit = ({ sending, parts }: Composer): boolean => !sending && !parts.some(isEmpty);

const callFor = ({ media }: Part): string => {
  if (media.length === 0) return 'configure_text_only_post';
  return media.length === 1 ? 'configure_text_post_app_feed' : 'configure_text_post_app_sidecar';
};

interface Answer {
  status: 'ok' | 'fail';
  media?: { code: string };
}

export const submit = async (place: Composer['place']): Promise<void> => {
  const composer = now()[place];
  if (!composer || !canSubmit(composer)) return;
  change(place, (it) => ({ ...it, sending: true }));
  set({ toast: null });
  await pause(options.delayMs);
  let code: string | null = null;
  for (const part of composer.parts) {
    const answer = await post<Answer>(`/api/v1/media/${callFor(part)}/`, {
      text: part.box.text(),
      media: part.media.map((it) => it.alt),
      fails: options.fails,
    });
    if (answer?.status !== 'ok') return refused(place);
    code ??= answer.media?.code ?? null;
  }
  close(place);
  if (place === 'inline') open('inline', composer.answers);
  freshen();
  await pause(100);
  set({ toast: { text: words.posted, href: `/@me/post/${code}` } });
};

const refused = (place: Composer['place']) => {
  change(place, (it) => ({ ...it, sending: false }));
  freshen();
  set({ toast: { text: words.failed, href: null } });
};

/** The feed goes on by itself: posts of others come in whatever becomes of one's own. */
const freshen = () => {
  const code = `Feed${newId()}`;
  set({ posts: [{ author: 'radio_lleol', code, text: 'News at noon.' }, ...now().posts] });
};
