import type { Page } from '../browser/types.ts';
import { until } from '../browser/until.ts';

/** After a press, one looks this often, so long apart, for what it leads to. */
const MOST_LOOKS = 30;
const LOOK_MS = 100;

/** A composer of X on a page, driven as its author drives it: real keys, the mouse, the site's own dialogs. */
export interface Composer {
  /** A line break is Enter. */
  write(text: string, part?: number): Promise<void>;
  /** Chooses files, and waits until they stand there and are uploaded. */
  attach(files: string[]): Promise<void>;
  /** Alt texts, one for each picture in order, in X's own dialog. */
  describe(texts: readonly string[]): Promise<void>;
  addPart(text: string): Promise<void>;
  poll(choices: readonly string[]): Promise<void>;
  /** Tomorrow at this time, which the site's dialog begins with. */
  schedule(): Promise<void>;
  /** X's own Post button. */
  post(): Promise<void>;
}

const DIALOG = '[role="dialog"] [role="dialog"]';
const opened = `${DIALOG} .public-DraftEditor-content`;

/** The composer above the posts. */
export const inline = (page: Page): Composer => composer(page, '[data-testid="primaryColumn"]');

/** The composer in a dialog; one of `openModal`, `quote` and `reply` opens it. */
export const modal = (page: Page): Composer => composer(page, DIALOG);

export const openModal = (page: Page): Promise<void> =>
  pressFor(page, '[data-testid="SideNav_NewTweet_Button"]', opened);

export async function quote(page: Page, postId: string): Promise<void> {
  const choice = '[role="menu"] a[role="menuitem"]';
  await pressFor(page, `article:has(a[href$="/status/${postId}"]) [data-testid="retweet"]`, choice);
  await pressFor(page, choice, opened);
}

export const reply = (page: Page, postId: string): Promise<void> =>
  pressFor(page, `article:has(a[href$="/status/${postId}"]) [data-testid="reply"]`, opened);

/**
 * A press is lost when the site draws its button anew under it; then an author presses again. Pictures that come late push
 * one button to where another was, so they are waited for.
 */
async function pressFor(page: Page, button: string, sign: string): Promise<void> {
  await page.waitFor(() => document.readyState === 'complete');
  const stands = (): Promise<boolean> =>
    page.evaluate((selector) => document.querySelector(selector) !== null, sign);
  await until(sign, async () => {
    await page.click(button);
    for (let look = 0; look < MOST_LOOKS; look++) {
      if (await stands()) return true;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    return false;
  });
}

function composer(page: Page, where: string): Composer {
  const editor = (part: number): string =>
    `${where} .public-DraftEditor-content[data-testid="tweetTextarea_${part}"]`;
  const parts = `${where} .public-DraftEditor-content`;
  const items = `${where} [data-testid="attachments"] > [role="group"]`;
  const count = (selector: string): Promise<number> =>
    page.evaluate((one) => document.querySelectorAll(one).length, selector);
  const stands = (selector: string, wanted: boolean): Promise<boolean> =>
    page.waitFor((about) => (document.querySelector(about.selector) !== null) === about.wanted, {
      selector,
      wanted,
    });

  const write = async (text: string, part = 0): Promise<void> => {
    await page.click(editor(part));
    await page.type(text);
  };

  return {
    write,
    async attach(files) {
      const wanted = (await count(items)) + files.length;
      await page.upload(`${where} [data-testid="fileInput"]`, files);
      await page.waitFor(
        ({ selector, wanted }) =>
          document.querySelectorAll(selector).length === wanted &&
          document.querySelector(`${selector} [role="progressbar"]`) === null,
        { selector: items, wanted },
      );
    },
    async describe(texts) {
      await page.click(`${where} [data-testid="altTextWrapper"]`);
      for (const [at, text] of texts.entries()) {
        if (at > 0) await page.click('[role="dialog"] [aria-label="Next"]');
        await page.click('[data-testid="altTextInput"]');
        await page.type(text);
      }
      await page.click('[data-testid="endEditingButton"]');
      await stands('[data-testid="altTextInput"]', false);
    },
    async addPart(text) {
      const part = await count(parts);
      await pressFor(page, `${where} [data-testid="addButton"]`, editor(part));
      await write(text, part);
    },
    async poll(choices) {
      await page.click(`${where} [data-testid="createPollButton"]`);
      for (const [at, choice] of choices.entries()) {
        if (at > 1) await page.click(`${where} [data-testid="addPollChoice"]`);
        await page.click(`${where} input[name="Choice${at + 1}"]`);
        await page.type(choice);
      }
    },
    async schedule() {
      await page.click(`${where} [data-testid="scheduleOption"]`);
      await page.click('[data-testid="scheduledConfirmationPrimaryAction"]');
      await stands(`${where} [data-testid="scheduledTweetIndicator"]`, true);
    },
    post: () => page.click(`${where} [data-testid="toolBar"] [data-testid^="tweetButton"]:not(:disabled)`),
  };
}
