import { after, dataUrl, post } from '../../kit/app/store.ts';
import { change, emptyComposer, generation, isPage, type Media, now, options, set, words } from './store.ts';

let ids = 1;

/** The newest composer swaps placeholder dialogs while it opens. */
export const open = async () => {
  if (generation === 'sdui') {
    set({ opening: true });
    await after(120);
  }
  set({ opening: false, composer: emptyComposer(), toast: null });
};

export const close = () => {
  const { composer } = now();
  for (const { url } of [...(composer?.media ?? []), ...(composer?.staged ?? [])]) URL.revokeObjectURL(url);
  set({ composer: null });
};

export const stage = (files: readonly File[]) => {
  const { composer } = now();
  if (!composer || files.length === 0) return;
  const staged = files.map(
    (file): Media => ({
      id: ids++,
      file,
      url: URL.createObjectURL(file),
      kind: file.type.startsWith('video/') ? 'video' : 'image',
      alt: '',
    }),
  );
  change({ staged: [...composer.media, ...staged], at: composer.media.length, step: 'media' });
};

export const describe = (at: number, alt: string) => {
  const { composer } = now();
  if (!composer) return;
  change({
    staged: composer.staged.map((it, place) => (place === at ? { ...it, alt: alt.trim() } : it)),
    step: 'media',
  });
};

/** "Next": the pictures come to stand in the composer, each under a new address. */
export const takeOver = async () => {
  const { composer } = now();
  if (!composer) return;
  const media = await Promise.all(
    composer.staged.map(async (it) => {
      URL.revokeObjectURL(it.url);
      return { ...it, url: isPage ? await dataUrl(it.file) : URL.createObjectURL(it.file) };
    }),
  );
  change({ media, staged: [], step: 'write' });
};

export const canSubmit = (): boolean => {
  const { composer } = now();
  return !!composer && !composer.sending && (composer.text.trim() !== '' || composer.media.length > 0);
};

export const submit = async () => {
  const { composer } = now();
  if (!composer || !canSubmit()) return;
  change({ sending: true, failed: false });
  await after(options.delayMs);
  const query = options.fails === 'never' ? '' : '?fails=1';
  const { ok, answer } = await post(`/voyager/api/contentcreation/normShares${query}`, {
    intent: composer.scheduledAt === null ? words.post : words.schedule,
    texts: [composer.text],
    media: composer.media.map((it) => it.alt),
    scheduledAt: composer.scheduledAt,
  });
  if (!ok) return change({ sending: false, failed: true });
  close();
  set({ toast: `/feed/update/${answer.urn}/` });
};
