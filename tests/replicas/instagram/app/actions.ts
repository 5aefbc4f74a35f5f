import { createBox } from '../../meta/box.tsx';
import { forget, previewOf, shrink } from '../../meta/media.ts';
import { post } from '../../meta/post.ts';
import { pause } from '../../meta/store.ts';
import { change, type Item, now, options, type Step, set } from './store.ts';

export const open = () => {
  const box = createBox({ lines: options.lines, onChange: () => set({}) });
  const nothing = { location: '', gallery: false, accessibility: false, advanced: false, doomed: null };
  set({ creation: { step: 'select', items: [], at: 0, box, ...nothing } });
};

export const close = () => {
  forget(now().creation?.items ?? []);
  set({ creation: null, discarding: false });
};

/** Files of the first step, or more of them in the gallery. */
export const take = async (files: readonly File[]) => {
  for (const file of files) {
    const media = await previewOf(file, options.previews);
    const copies = options.thumbs === 'copies' && media.kind === 'image';
    const thumb = copies ? URL.createObjectURL(await shrink(file)) : media.url;
    const item: Item = { ...media, thumb };
    const { creation } = now();
    change({ items: [...(creation?.items ?? []), item] });
  }
  if (now().creation?.step === 'select') change({ step: 'crop' });
};

export const takeOut = (id: number) => {
  const items = now().creation?.items ?? [];
  forget(items.filter((it) => it.id === id));
  change({ items: items.filter((it) => it.id !== id), doomed: null, at: 0 });
};

/** Drags the last one to the front. */
export const lastFirst = () => {
  const items = now().creation?.items ?? [];
  change({ items: [...items.slice(-1), ...items.slice(0, -1)], at: 0 });
};

const NEXT: Partial<Record<Step, Step>> = { crop: 'edit', edit: 'share' };
const BACK: Partial<Record<Step, Step>> = { crop: 'select', edit: 'crop', share: 'edit' };

export const goOn = () => {
  const step = now().creation?.step;
  if (step === 'share') return void share();
  const next = step && NEXT[step];
  if (!next) return;
  change({ step: next, gallery: false });
  // Pictures go to the site's servers here, long before anything is shared.
  if (next === 'share') void post('/rupload_igphoto/fb_uploader_1', {});
};

export const goBack = () => {
  const creation = now().creation;
  const back = creation && BACK[creation.step];
  if (back === 'select') forget(creation?.items ?? []);
  if (back) change(back === 'select' ? { step: back, items: [] } : { step: back });
};

interface Answer {
  status: 'ok' | 'fail';
}

export const share = async (): Promise<void> => {
  const { creation } = now();
  if (!creation) return;
  const { items, box } = creation;
  change({ step: 'sharing' });
  await pause(options.delayMs);
  const call = items.length > 1 ? 'configure_sidecar' : 'configure';
  const answer = await post<Answer>(
    `/api/v1/media/${items.length === 1 && items[0]?.kind === 'video' ? 'configure_to_clips' : call}/`,
    { text: box.text(), media: items.map((it) => it.alt), fails: options.fails },
  );
  change({ step: answer?.status === 'ok' ? 'shared' : 'failed' });
};
