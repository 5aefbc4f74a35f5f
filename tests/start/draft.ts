import { inline } from '../e2e/acts/compose.ts';
import { fileOf, picture } from '../e2e/acts/picture.ts';
import type { Page } from '../e2e/browser/types.ts';

/** A post as a library might write it: a blank line, a link, a hashtag, an emoji, a picture with alt text. */
export const draft = {
  text: 'The reading room is open until nine this Thursday. Come in, keep warm, borrow something good.\n\nhttps://library.example/late #Libraries 📚',
  picture: {
    name: 'reading-room.png',
    bytes: picture(28),
    description: 'Evening light falls through tall windows onto rows of books.',
  },
};

/** Writes it into the composer on the page, with real keys and the site's own dialogs. */
export async function putInPlace(page: Page): Promise<void> {
  const composer = inline(page);
  await composer.write(draft.text);
  await composer.attach([fileOf(draft.picture.name, draft.picture.bytes)]);
  await composer.describe([draft.picture.description]);
}
