import { escapeMfm, unescapeMfm } from '../../text/escape/mfm.ts';
import type { EditRequest, Outcome, Readers, Source, StatusFile, StatusRef } from '../driver.ts';
import { isSuccess } from '../http.ts';
import { created, refused, unshown } from '../outcome.ts';
import { call } from './call.ts';
import { CreatedNote, Note, NoteFile } from './entities.ts';
import { codeIn, misskeyFailure } from './failure.ts';
import { refOf } from './notes.ts';
import type { MisskeySession } from './session.ts';

async function read(session: MisskeySession, noteId: string): Promise<Outcome<Note>> {
  const answer = await call(session, 'notes/show', { noteId });
  if (!isSuccess(answer))
    return codeIn(answer) === 'NO_SUCH_NOTE'
      ? refused('not-found')
      : misskeyFailure(answer, 'other', session.now());
  const note = Note.safeParse(answer.json).data;
  return note ? created(note) : unshown(answer);
}

/**
 * Words are changed by Sharkey, Firefish and Iceshrimp-JS; Misskey itself says `unsupported-here` (facts: fediverse-api 9c).
 * Alt texts belong to files, which all of them change.
 */
export async function edit(
  session: MisskeySession,
  editId: string,
  change: EditRequest,
): Promise<Outcome<StatusRef>> {
  const before = await read(session, editId);
  if (before.is !== 'created') return before;
  const { text, cw, fileIds } = before.value;
  const isReworded = unescapeMfm(text ?? '') !== change.text || (cw ?? '') !== change.spoilerText;
  const after = isReworded ? await reword(session, before.value, change) : created(before.value);
  if (after.is !== 'created') return after;
  for (const [at, comment] of (change.descriptions ?? []).entries()) {
    if (comment === null || fileIds[at] === undefined) continue;
    const answer = await call(session, 'drive/files/update', {
      fileId: fileIds[at],
      comment: comment || null,
    });
    if (!isSuccess(answer)) return misskeyFailure(answer, 'other', session.now());
  }
  return created(refOf(session, after.value));
}

async function reword(
  session: MisskeySession,
  { id, fileIds, visibility, poll }: Note,
  { text, spoilerText }: EditRequest,
): Promise<Outcome<Note>> {
  const answer = await call(session, 'notes/edit', {
    editId: id,
    ...(text && { text: escapeMfm(text) }),
    ...(spoilerText && { cw: spoilerText }),
    ...(fileIds.length > 0 && { fileIds }),
    ...(visibility && { visibility }),
    ...(poll && { poll: { choices: poll.choices.map((choice) => choice.text), multiple: poll.multiple } }),
    noExtractMentions: true,
  });
  if (!isSuccess(answer)) return misskeyFailure(answer, 'post', session.now());
  const made = CreatedNote.safeParse(answer.json).data?.createdNote;
  return made ? created(made) : unshown(answer);
}

export async function source(session: MisskeySession, noteId: string): Promise<Outcome<Source>> {
  const note = await read(session, noteId);
  if (note.is !== 'created') return note;
  return created({ text: unescapeMfm(note.value.text ?? ''), spoilerText: note.value.cw ?? '' });
}

export async function files(session: MisskeySession, noteId: string): Promise<Outcome<StatusFile[]>> {
  const note = await read(session, noteId);
  if (note.is !== 'created') return note;
  const found = note.value.files.map((file) => NoteFile.safeParse(file).data ?? { url: null, comment: null });
  return created(found.map(({ url, comment }) => ({ url, description: comment ?? '' })));
}

export async function readers(session: MisskeySession, noteId: string): Promise<Outcome<Readers>> {
  const note = await read(session, noteId);
  if (note.is !== 'created') return note;
  const { reactions, renoteCount, repliesCount } = note.value;
  const favourites = Object.values(reactions).reduce((sum, count) => sum + count, 0);
  return created({ favourites, boosts: renoteCount, replies: repliesCount });
}
