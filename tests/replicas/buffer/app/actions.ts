import { after, post, upload } from '../../kit/app/store.ts';
import { PICTURES } from '../names.ts';
import { change, changePart, now, options, type Part, set, type When, words } from './store.ts';

let ids = 1;

const emptyPart = (channel: string | null = null): Part => ({
  id: ids++,
  channel,
  slate: [{ children: [{ text: '' }] }],
  draft: null,
  text: '',
  media: [],
});

export const open = () => {
  const part = emptyPart();
  set({
    toast: false,
    composer: {
      parts: [part],
      customized: false,
      when: 'next',
      scheduledAt: null,
      sending: false,
      failed: false,
      over: null,
      round: 0,
    },
  });
};

export const close = () => {
  set({ composer: null });
  if (location.pathname === '/compose') history.pushState(null, '', '/all-channels?tab=queue');
};

export const addPart = () => {
  const { composer } = now();
  const part = emptyPart();
  if (composer) change({ parts: [...composer.parts, part] });
};

/** Every channel gets a copy of its own. */
export const customize = () => {
  const { composer, channels } = now();
  const [first] = composer?.parts ?? [];
  if (!first) return;
  const parts = channels
    .filter((it) => it.selected)
    .map((it) => ({ ...first, id: ids++, channel: it.service, draft: null }));
  change({ parts, customized: true });
};

export const toggle = (service: string) =>
  set({
    channels: now().channels.map((it) => (it.service === service ? { ...it, selected: !it.selected } : it)),
  });

export const attach = async (part: number, files: readonly File[]) => {
  for (const file of files) {
    const id = ids++;
    const kind = file.type.startsWith('video/') ? 'video' : 'image';
    changePart(part, (it) => ({ ...it, media: [...it.media, { id, url: '', kind, alt: '' }] }));
    const url = `https://${PICTURES}/${await upload(file)}`;
    changePart(part, (it) => ({
      ...it,
      media: it.media.map((one) => (one.id === id ? { ...one, url } : one)),
    }));
  }
};

export const describe = (id: number, alt: string) => {
  const { composer } = now();
  for (const part of composer?.parts ?? [])
    changePart(part.id, (it) => ({
      ...it,
      media: it.media.map((one) => (one.id === id ? { ...one, alt: alt.trim() } : one)),
    }));
  change({ over: null });
};

export const labelOf = (when: When): string => {
  if (options.edits) return words.doSave;
  return { now: words.doNow, next: words.doNext, top: words.doTop, pick: words.doPick }[when];
};

export const submit = async (isDraft = false) => {
  const { composer } = now();
  if (!composer || composer.sending) return;
  const { parts, when, scheduledAt } = composer;
  if (parts.every((it) => it.text.trim() === '' && it.media.length === 0)) return;
  change({ sending: true, failed: false });
  await after(options.delayMs);
  const { answer } = await post(`/rpc/composerApiProxy${options.fails === 'never' ? '' : '?fails=1'}`, {
    intent: isDraft ? words.draft : labelOf(when),
    texts: parts.map((it) => it.text),
    media: parts.flatMap((it) => it.media.map((one) => one.alt)),
    scheduledAt: when === 'pick' ? scheduledAt : null,
  });
  if (!answer.success) return change({ sending: false, failed: true });
  close();
  set({ toast: true });
};
