import type { Draft } from '../model/draft.ts';
import type { JobView } from '../protocol/messages.ts';
import type { Loaded } from './look.ts';
import { type Desk, isBusy } from './session.ts';
import { isGone, isSameDraft } from './state.ts';

/** "Look before": the draft is laid out in the extension's own panel, which posts it. */
export interface Looking {
  toggle(): void;
  /** The panel's frame has loaded. */
  loaded(frame: Loaded): void;
  /** The background says that the panel of this draft was closed. */
  closed(draftId: string): void;
  /** Jobs of a draft moved: when it is the one in the panel, it was posted from there. */
  posted(draftId: string, jobs: readonly JobView[]): void;
  /** The draft in the panel, when this is the same; else this. */
  known(draft: Draft): Draft;
}

/** Without a sign of life from the frame within this time, the panel opens in a tab, ms. */
const PATIENCE_MS = 5000;

export function startLooking(desk: Desk): Looking {
  let draft: Draft | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (address: string | null) => {
    clearTimeout(timer);
    desk.world.showPanel(address);
    desk.set({ panel: address !== null });
  };
  const away = () => {
    show(null);
    if (draft) void desk.world.ask('panel.away', { draftId: draft.id });
  };
  const open = async () => {
    const before = desk.view.state;
    const read = await desk.read();
    if (!read) return;
    const { sent } = desk;
    if (sent?.jobs && !isGone(sent.jobs) && isSameDraft(sent.draft, read)) {
      return desk.set({ state: { is: 'sent', jobs: sent.jobs, unchanged: true }, open: true });
    }
    draft = read;
    const reply = await desk.world.ask('panel.open', { draft });
    if (!reply.ok) return desk.set({ state: { is: 'failed', problem: reply.problem }, open: true });
    desk.set({ state: before.is === 'sent' ? before : { is: 'idle' }, open: false });
    show(reply.value.address);
    if (reply.value.address !== null) timer = setTimeout(away, PATIENCE_MS);
  };

  return {
    toggle() {
      if (desk.view.panel) show(null);
      else if (!isBusy(desk.view.state)) void open();
    },
    async loaded(frame) {
      clearTimeout(timer);
      if (!draft) return;
      const reply = await desk.world.ask('panel.key', { draftId: draft.id });
      if (reply.ok) frame.unlock(reply.value.key);
    },
    closed: (draftId) => {
      if (draft?.id === draftId) show(null);
    },
    posted(draftId, jobs) {
      if (draft?.id !== draftId || desk.sent?.draft.id === draftId) return;
      show(null);
      desk.sent = { draft, jobs };
      desk.set({ state: { is: 'sent', jobs, unchanged: false }, open: true });
    },
    // Once it was sent its id is used up: the same words again are another draft.
    known: (other) =>
      draft && desk.sent?.draft.id !== draft.id && isSameDraft(draft, other) ? draft : other,
  };
}
