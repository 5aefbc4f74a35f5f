import type { Outcome } from '../driver.ts';
import { isSuccess } from '../http.ts';
import { created, unshown } from '../outcome.ts';
import { call } from './call.ts';
import { Note, Shown } from './entities.ts';
import { misskeyFailure } from './failure.ts';
import type { MisskeySession } from './session.ts';

/** A note by its address, wherever it lives. A note that is not for everybody cannot be quoted. */
export async function find(session: MisskeySession, url: string): Promise<Outcome<string | null>> {
  const answer = await call(session, 'ap/show', { uri: url });
  if (!isSuccess(answer)) {
    const failed = misskeyFailure(answer, 'other', session.now());
    return failed.is === 'refused' && failed.problem.code === 'refused' ? created(null) : failed;
  }
  const shown = Shown.safeParse(answer.json).data;
  if (!shown) return unshown(answer);
  const note = shown.type === 'Note' ? Note.safeParse(shown.object).data : undefined;
  const isOpen = note?.visibility === 'public' || note?.visibility === 'home';
  return created(note && isOpen ? note.id : null);
}
