export type Locale = 'en' | 'cy';

/**
 * What the server says when it refuses. A person's sentences are in their own language (facts: fediverse-api 8), so a
 * client that reads them instead of the status code fails here; the sentences without Welsh are English everywhere.
 */
const sentences = {
  badRequest: 'Bad Request',
  notFound: 'Not Found',
  recordNotFound: 'Record not found',
  needsUser: 'This method requires an authenticated user',
  tokenInvalid: { en: 'The access token is invalid', cy: 'Mae’r tocyn mynediad yn annilys' },
  tokenRevoked: { en: 'The access token was revoked', cy: 'Cafodd y tocyn mynediad ei ddiddymu' },
  disabled: {
    en: 'Your login is currently disabled',
    cy: 'Mae eich mewngofnod wedi’i analluogi ar hyn o bryd',
  },
  outsideScopes: {
    en: 'This action is outside the authorized scopes',
    cy: 'Mae’r weithred hon y tu allan i’r cwmpas a ganiatawyd',
  },
  tooManyRequests: { en: 'Too many requests', cy: 'Gormod o geisiadau' },
  temporary: {
    en: 'There was a temporary problem serving your request, please try again',
    cy: 'Bu problem dros dro wrth ateb eich cais, rhowch gynnig arall arni',
  },
  duplicateKey: 'Duplicate idempotency key.',
  invalid: { en: 'Validation failed: {what}', cy: 'Methodd y dilysu: {what}' },
  textBlank: { en: 'Text can’t be blank', cy: 'Ni all y testun fod yn wag' },
  textTooLong: {
    en: 'Text character limit of {limit} exceeded',
    cy: 'Mae’r testun dros y terfyn o {limit} nod',
  },
  visibility: {
    en: 'Visibility is not included in the list',
    cy: 'Nid yw’r gwelededd ar y rhestr',
  },
  parentMissing: {
    en: 'The post you are trying to reply to does not appear to exist.',
    cy: 'Nid yw’r postiad rydych yn ceisio ei ateb i’w weld yn bodoli.',
  },
  unexpectedAccounts: {
    en: 'Post would be sent to unexpected accounts',
    cy: 'Byddai’r postiad yn mynd at gyfrifon annisgwyl',
  },
  scheduleTooSoon: {
    en: 'The scheduled date must be in the future',
    cy: 'Rhaid i’r dyddiad fod yn y dyfodol',
  },
  scheduleTotal: {
    en: 'You have exceeded the limit of {limit} scheduled posts',
    cy: 'Rydych dros y terfyn o {limit} postiad wedi’u hamserlennu',
  },
  scheduleDay: {
    en: 'You have exceeded the limit of {limit} scheduled posts for that day',
    cy: 'Rydych dros y terfyn o {limit} postiad wedi’u hamserlennu ar gyfer y diwrnod hwnnw',
  },
  scheduleUnreadable: { en: 'The scheduled date is not a date', cy: 'Nid yw’r dyddiad yn ddyddiad' },
  mediaTooMany: { en: 'Cannot attach more than {limit} files', cy: 'Ni ellir atodi mwy na {limit} ffeil' },
  mediaMissing: {
    en: 'Media {ids} not found or already attached to another post',
    cy: 'Ni chafwyd hyd i’r cyfrwng {ids}, neu mae eisoes mewn postiad arall',
  },
  mediaMixed: {
    en: 'Cannot attach a video to a post that already contains images',
    cy: 'Ni ellir atodi fideo i bostiad sy’n cynnwys delweddau',
  },
  mediaNotReady: {
    en: 'Cannot attach files that have not finished processing. Try again in a moment!',
    cy: 'Ni ellir atodi ffeiliau sydd heb orffen prosesu. Rhowch gynnig arall arni ymhen eiliad!',
  },
  mediaInUse: {
    en: 'Media attachment is currently used by a post',
    cy: 'Mae’r atodiad yn cael ei ddefnyddio gan bostiad',
  },
  processingFailed: {
    en: 'Error processing thumbnail for uploaded media',
    cy: 'Gwall wrth brosesu’r llun bach ar gyfer y cyfrwng',
  },
  fileMissing: { en: 'File can’t be blank', cy: 'Ni all y ffeil fod yn wag' },
  fileUnknown: {
    en: 'File content type is invalid, File is invalid',
    cy: 'Mae math y ffeil yn annilys',
  },
  fileTooLarge: {
    en: 'File file size must be less than {limit} bytes',
    cy: 'Rhaid i’r ffeil fod yn llai na {limit} beit',
  },
  fileTooManyPixels: {
    en: '{width}x{height} images are not supported',
    cy: 'Ni chynhelir delweddau {width}x{height}',
  },
  descriptionTooLong: {
    en: 'Description is too long (maximum is {limit} characters)',
    cy: 'Mae’r disgrifiad yn rhy hir (y mwyafswm yw {limit} nod)',
  },
  pollTooFew: { en: 'Options must have more than one item', cy: 'Rhaid cael mwy nag un dewis' },
  pollTooMany: {
    en: 'Options can’t contain more than {limit} items',
    cy: 'Ni ellir cael mwy na {limit} dewis',
  },
  pollOptionTooLong: {
    en: 'Options can’t be longer than {limit} characters each',
    cy: 'Ni all dewis fod yn hwy na {limit} nod',
  },
  pollDuplicate: { en: 'Options contain duplicate items', cy: 'Mae dewis yn digwydd ddwywaith' },
  pollTooShort: { en: 'Expires at duration is too short', cy: 'Mae’r cyfnod yn rhy fyr' },
  pollTooLong: { en: 'Expires at duration is too long', cy: 'Mae’r cyfnod yn rhy hir' },
} satisfies Record<string, string | Record<Locale, string>>;

export type Sentence = keyof typeof sentences;

/** @param values what stands for `{limit}` and the like. */
export function say(locale: Locale, name: Sentence, values: Record<string, string | number> = {}): string {
  const found: string | Record<Locale, string> = sentences[name];
  const text = typeof found === 'string' ? found : found[locale];
  return text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key]));
}
