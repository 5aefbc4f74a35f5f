import * as z from 'zod/mini';
import { ask } from './client.ts';
import type { Outcome, StatusRef, Waiting } from './driver.ts';
import { Scheduled } from './entities.ts';
import { isSuccess } from './http.ts';
import { created, unshown } from './outcome.ts';
import { explain, type Session } from './session.ts';

/** A server that keeps a post until its time answers with the time and no address; one that posted it shows the post. */
export function keptIn(json: unknown): StatusRef | null {
  const kept = Scheduled.safeParse(json).data;
  const at = Date.parse(kept?.scheduled_at ?? '');
  return kept && Number.isFinite(at) ? { id: kept.id, url: '', waitsUntil: at } : null;
}

/** A page, and as many pages as are ever looked at: more than 300 no server keeps for an account (facts: fediverse-api 6). */
const PAGE = 40;
const PAGES = 8;

/** What the server keeps for this account until its time. */
export async function waiting(session: Session): Promise<Outcome<Waiting[]>> {
  const found: Waiting[] = [];
  for (let page = 0; page < PAGES; page += 1) {
    const maxId = found.at(-1)?.id;
    const answer = await ask(session.api.v1.scheduledStatuses.list({ limit: PAGE, ...(maxId && { maxId }) }));
    if (!isSuccess(answer)) return explain(session, answer, 'other');
    const listed = z.array(Scheduled).safeParse(answer.json).data;
    if (!listed?.every(({ scheduled_at }) => Number.isFinite(Date.parse(scheduled_at))))
      return unshown(answer);
    const fresh = listed.map(waitingOf).filter(({ id }) => !found.some((it) => it.id === id));
    found.push(...fresh);
    if (fresh.length === 0 || listed.length < PAGE) break;
  }
  return created(found);
}

const waitingOf = ({ id, scheduled_at, params, media_attachments }: Scheduled): Waiting => ({
  id,
  at: Date.parse(scheduled_at),
  text: params.text,
  spoilerText: params.spoiler_text,
  mediaCount: media_attachments.length,
});

/** `false` when it was already gone, or had become a post. */
export async function unschedule(session: Session, id: string): Promise<Outcome<boolean>> {
  const answer = await ask(session.api.v1.scheduledStatuses.$select(encodeURIComponent(id)).remove());
  if (isSuccess(answer)) return created(true);
  const isGone = answer.is === 'answered' && [404, 410].includes(answer.status) && !answer.page;
  return isGone ? created(false) : explain(session, answer, 'other');
}
