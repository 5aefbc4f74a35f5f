import { emptyEditor } from './editor.tsx';
import {
  type Composer,
  change,
  changePart,
  composerAt,
  now,
  options,
  type Part,
  type Post,
  set,
} from './store.ts';
import { wordsOf } from './words.ts';

const words = wordsOf(options.lang);
let ids = 1;

export const emptyPart = (): Part => ({ id: ids++, editor: emptyEditor(), media: [], poll: null });

export const emptyComposer = (place: Composer['place'], of: Partial<Composer> = {}): Composer => {
  const part = emptyPart();
  return {
    place,
    parts: [part],
    active: part.id,
    scheduledAt: null,
    quotes: null,
    answers: null,
    audience: 'everyone',
    sending: false,
    focused: 0,
    ...of,
  };
};

export const textOf = (part: Part): string => part.editor.getCurrentContent().getPlainText('\n');
export const isEmpty = (part: Part): boolean =>
  textOf(part).trim() === '' && !part.media.length && !part.poll;

export const go = (route: string) => {
  history.pushState(null, '', route);
  arrive();
};

/** Shows what belongs to the address. Dialogs of a composer cover it; the composer itself stays in the store. */
export const arrive = () => {
  const route = location.pathname + location.search;
  const inDialog = /^\/(compose\/post|i\/foundmedia)/.test(route);
  if (!inDialog && now().modal) discard('modal');
  set({ route, ...(inDialog ? {} : { behind: location.pathname }) });
};

export const openModal = (of: Partial<Composer> = {}, route = '/compose/post') => {
  set({ modal: emptyComposer('modal', of), owner: 'modal', menu: null });
  go(route);
};

/** Forgets a composer, and with it the addresses of its previews. */
export const discard = (place: Composer['place']) => {
  for (const { media } of composerAt(place).parts) for (const { url } of media) URL.revokeObjectURL(url);
  if (place === 'modal') set({ modal: null });
  else set({ inline: emptyComposer('inline', { answers: now().inline.answers }) });
};

export const closeModal = () => {
  discard('modal');
  go(now().behind);
};

export const addPart = (place: Composer['place']) =>
  change(place, (it) => {
    const part = emptyPart();
    const at = it.parts.findIndex((one) => one.id === it.active) + 1;
    return { ...it, parts: [...it.parts.slice(0, at), part, ...it.parts.slice(at)], active: part.id };
  });

export const ingest = (place: Composer['place'], part: number, files: readonly File[]): 'handled' => {
  void attachAll(place, part, files);
  return 'handled';
};

const attachAll = async (place: Composer['place'], part: number, files: readonly File[]) => {
  for (const file of files) await attach(place, part, file);
};

const attach = async (place: Composer['place'], part: number, file: File) => {
  const kind = file.type.startsWith('video/') ? 'video' : 'image';
  const id = ids++;
  const smaller = options.previews === 'smaller' && kind === 'image';
  const add = (blob: Blob) => {
    const media = {
      id,
      url: URL.createObjectURL(blob),
      kind,
      alt: '',
      warnings: [],
      uploaded: false,
    } as const;
    changePart(place, part, (it) => ({ ...it, media: [...it.media, { ...media, warnings: [] }] }));
  };
  add(smaller ? await shrink(file) : file);
  setTimeout(
    () =>
      changePart(place, part, (it) => ({
        ...it,
        media: it.media.map((one) => (one.id === id ? { ...one, uploaded: true } : one)),
      })),
    100,
  );
};

const shrink = async (file: File): Promise<Blob> => {
  const bitmap = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(Math.ceil(bitmap.width / 2), Math.ceil(bitmap.height / 2));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg' });
};

export const removeMedia = (place: Composer['place'], part: number, id: number) =>
  changePart(place, part, (it) => {
    for (const one of it.media) if (one.id === id) URL.revokeObjectURL(one.url);
    return { ...it, media: it.media.filter((one) => one.id !== id) };
  });

export const canSubmit = (composer: Composer): boolean =>
  !composer.sending &&
  composer.parts.every((part) => !isEmpty(part) && part.media.every((it) => it.uploaded));

/** @param reminded whether the person has already said that the pictures go without a description */
export const submit = async (place: Composer['place'], reminded = false): Promise<void> => {
  const composer = composerAt(place);
  if (!canSubmit(composer)) return;
  const bare = composer.parts.some((part) => part.media.some((it) => it.kind === 'image' && !it.alt));
  if (options.reminds && bare && !reminded) return set({ asks: true, owner: place });
  change(place, (it) => ({ ...it, sending: true }));
  set({ asks: false, toast: null });
  await new Promise((done) => setTimeout(done, options.delayMs));
  let firstId: string | null = null;
  for (const part of composer.parts) {
    const id = await publish(part, composer);
    if (id === null) return refused(place);
    firstId ??= id;
  }
  if (place === 'modal') closeModal();
  else discard('inline');
  const home = options.layout === 'pro' ? 'https://x.com' : '';
  const href = composer.scheduledAt === null ? `${home}/me/status/${firstId}` : null;
  set({
    toast: { text: href ? words.sent : words.willSend, href: href ?? '/compose/post/unsent/scheduled' },
  });
};

const publish = async (part: Part, composer: Composer): Promise<string | null> => {
  const call = composer.scheduledAt === null ? 'CreateTweet' : 'CreateScheduledTweet';
  const variables = {
    text: textOf(part),
    media: part.media.map((it) => it.alt),
    scheduledAt: composer.scheduledAt,
  };
  const response = await fetch(`/i/api/graphql/x/${call}?fails=${options.fails}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ variables }),
  });
  const body = await response.json();
  return body.data?.create_tweet?.tweet_results?.result?.rest_id ?? null;
};

const refused = (place: Composer['place']) => {
  change(place, (it) => ({ ...it, sending: false }));
  set(options.fails === 'wall' ? { wall: true } : { toast: { text: words.failed, href: null } });
};

export const quote = (post: Post) => openModal({ quotes: post });
export const answer = (post: Post) => openModal({ answers: post });
