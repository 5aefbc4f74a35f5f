import * as z from 'zod/mini';

/** What we read of the Misskey API's answers, and no more (facts: fediverse-api 9c). */
const Id = z.string().check(z.minLength(1), z.maxLength(500));
const text = z.catch(z.string(), '');
const maybeText = z.catch(z.nullable(z.string()), null);

export const Note = z.object({
  id: Id,
  text: maybeText,
  cw: maybeText,
  fileIds: z.catch(z.array(Id), []),
  files: z.catch(z.array(z.unknown()), []),
  poll: z.catch(
    z.optional(
      z.nullable(z.object({ choices: z.array(z.object({ text: z.string() })), multiple: z.boolean() })),
    ),
    undefined,
  ),
  visibility: maybeText,
  replyId: z.catch(z.nullable(z.string()), null),
  renoteId: maybeText,
  repliesCount: z.catch(z.number(), 0),
  renoteCount: z.catch(z.number(), 0),
  reactions: z.catch(z.record(z.string(), z.number()), {}),
  createdAt: text,
});
export type Note = z.infer<typeof Note>;

/** A file whose picture is not shown at first. */
export const HiddenFile = z.object({ isSensitive: z.literal(true) });

export const CreatedNote = z.object({ createdNote: Note });

export const NoteFile = z.object({
  url: z.catch(z.nullable(z.url({ protocol: /^https?$/ })), null),
  comment: maybeText,
});

/** What stands at an address: a note, or a person (`ap/show`). */
export const Shown = z.object({ type: z.string(), object: z.unknown() });

export const DriveFile = z.object({ id: Id });

const Name = z.string().check(z.regex(/^[^\s@/\\]{1,100}$/u));

/** A person, as they are shown to themselves. */
export const Me = z.object({
  id: Id,
  username: Name,
  name: text,
  avatarUrl: z.catch(z.nullable(z.url()), null),
});
export type Me = z.infer<typeof Me>;

/** The answer to a question after a MiAuth sign-in; `ok` is false until the person has said yes. */
export const Checked = z.object({
  ok: z.literal(true),
  /** Goes into a header. */
  token: z.string().check(z.regex(/^[\x21-\x7e]{1,10000}$/)),
  user: Me,
});

const limit = z.catch(z.optional(z.number().check(z.positive())), undefined);

/** `POST /api/meta`. */
export const Meta = z.object({
  version: z.string(),
  maxNoteTextLength: z.number().check(z.int(), z.positive()),
  /** Bytes. */
  maxFileSize: limit,
  /** Sharkey's own. */
  maxAltTextLength: limit,
  policies: z.catch(z.object({ maxFileSizeMb: limit }), {}),
});
export type Meta = z.infer<typeof Meta>;
