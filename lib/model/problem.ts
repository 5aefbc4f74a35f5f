import * as z from 'zod/mini';

/**
 * All that can go wrong, by name. Each code has a sentence (`problem.<code>`) and a next step
 * (`problem.<code>_hint`) in every locale file; `{site}`-like values come from `Problem.about`.
 */
export const problemCodes = [
  // typing a server, signing in
  'address-invalid',
  'server-unreachable',
  'server-timeout',
  'server-not-fediverse',
  'server-unsupported',
  'server-no-sign-in', // {software}
  'host-needed', // {host} {software}
  'host-declined',
  'registration-refused',
  'sign-in-denied',
  'sign-in-closed',
  'sign-in-state',
  'sign-in-expired',
  'sign-in-failed',
  'consent-declined',
  'account-refused',
  // reading a composer
  'composer-part-missing',
  'draft-empty',
  'media-unreadable',
  'reply-not-mirrored',
  'audience-not-mirrored',
  'extension-updated',
  'no-account',
  // what the organisation decided
  'policy-server', // {host}
  'policy-site', // {site}
  'policy-visibility',
  'policy-book',
  // planning
  'needs-look',
  'plan-blocked',
  // delivering
  'offline',
  'server-silent',
  'server-error',
  'rate-limited',
  'token-revoked',
  'permission-missing',
  'account-limited',
  'account-suspended',
  'account-moved',
  'server-closing',
  'bot-check',
  'captive-portal',
  'domain-gone',
  'unsupported-here',
  'refused',
  'too-long',
  'would-mention',
  'media-refused',
  'media-too-large',
  'media-lost',
  'media-unfit', // {name}: it could not be converted
  'unconfirmed',
  'undo-failed',
  'still-there',
  'schedule-missed',
  'schedule-late',
  'schedule-lost',
  'colleague-mirrored', // {ago}: ms since the epoch
  'pair-held',
  'site-refused',
  'site-silent',
  // our own house
  'not-allowed',
  'bad-message',
  'storage-full',
  'not-found',
  'file-newer',
  'file-unreadable',
  'lesson-unreadable',
  'unexpected',
] as const;

/** A failure as data. Never holds a token, a draft or a handle that is not the reader's own. */
export const Problem = z.object({
  code: z.enum(problemCodes),
  /** Values for the sentence: a site's name, a host, a number already formatted. */
  about: z.optional(z.record(z.string(), z.string())),
  /** The server's own words, verbatim, at most 500 characters. Shown beside ours, never instead. */
  said: z.optional(z.string().check(z.maxLength(500))),
});
export type Problem = z.infer<typeof Problem>;
export type ProblemCode = Problem['code'];
