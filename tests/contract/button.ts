import { expect } from 'vitest';
import { ARM, inDialog, POST, posting, press, says } from '../e2e/acts/mirror.ts';
import { take } from '../e2e/acts/steps.ts';
import type { Page } from '../e2e/browser/types.ts';
import { until } from '../e2e/browser/until.ts';
import type { Scene } from '../e2e/scene.ts';
import type { Recorder } from '../replicas/recorder/main.ts';
import type { SiteReplica, Stage, Step, Variant } from '../replicas/site.ts';

/** What the extension keeps to on every replica: its button, and what a native press does with it. */

export type Posted = Variant & { post: NonNullable<Variant['post']> };

/** The variants that are posted on the site itself. */
export const postedOf = (replica: SiteReplica): Posted[] =>
  replica.variants(Date.now()).filter((it): it is Posted => it.post !== undefined);

/** One button stands beside the submit control, also after the site has rendered anew, and none in what is no composer. */
export async function standsBesideSubmit(page: Page, replica: SiteReplica, variant: Posted): Promise<void> {
  await page.find(placed(POST, variant));
  await until('one button beside submit', () => page.evaluate(isBeside, variant.post.submit));
  await page.evaluate(() => (globalThis as unknown as { __replica: Stage }).__replica.rerender());
  await until('one button after a new render', () => page.evaluate(isBeside, variant.post.submit));
  for (const { box } of replica.decoys)
    expect(await page.evaluate(buttonsIn, { box, submit: variant.post.submit }), box).toBe(0);
}

/** Armed, nothing goes out when the site refuses the post; what is armed stays armed, and the site takes the next press. */
export async function keepsWhatWasRefused(scene: Scene, page: Page, variant: Posted): Promise<void> {
  const before = scene.server.statuses.length;
  await take(page, variant.post.steps);
  await says(page, 'The site did not take your post, so nothing went to the Fediverse.');
  expect(scene.server.statuses).toHaveLength(before);
  await page.evaluate(() => (globalThis as unknown as { __replica: Stage }).__replica.recover());
}

/** Armed, what the site took goes out once, as it was written; the page was only read. */
export async function mirrorsWhatWasTaken(
  scene: Scene,
  page: Page,
  variant: Posted,
  steps = variant.post.steps,
): Promise<void> {
  if (variant.post.later) return waitsForItsTime(scene, page, variant, steps);
  const statuses = await posting(scene, variant.parts.length, () => take(page, steps));
  expect(statuses.map((it) => it.text.replace(/\s+/g, ' ').trim())).toEqual(
    variant.parts.map((it) => it.text.replace(/\s+/g, ' ').trim()),
  );
  const { address } = variant.post;
  if (address) await until('the address of the native post in the record', () => isRecorded(scene, address));
  const touched = await page
    .evaluate(() => (globalThis as unknown as { __recorder: Recorder }).__recorder.summary('also-post'))
    .catch(() => null);
  expect(touched ?? NOTHING).toEqual(NOTHING);
}

async function isRecorded({ browser }: Scene, address: RegExp): Promise<boolean> {
  const { databases } = await browser.kept();
  const records = (databases['also-post']?.records ?? []) as { nativeUrl: string | null }[];
  return records.some(({ nativeUrl }) => nativeUrl !== null && address.test(nativeUrl));
}

/** What the site will publish later goes out later here too. */
async function waitsForItsTime(
  scene: Scene,
  page: Page,
  { scheduledAt, post: { later } }: Posted,
  steps: readonly Step[],
): Promise<void> {
  const before = scene.server.statuses.length;
  await take(page, steps);
  await says(page, /^Goes to the Fediverse on /);
  const { databases } = await scene.browser.kept();
  const jobs = (databases['also-post']?.jobs ?? []) as { scheduledAt: number | null }[];
  const time = typeof later === 'number' ? later : scheduledAt;
  expect(jobs.map((it) => it.scheduledAt)).toContain(time);
  expect(scene.server.statuses).toHaveLength(before);
}

const NOTHING = { mutations: [], untrusted: [], focus: [], patched: [] };

/** Arms the button of a draft that may be mirrored. */
export async function arm(page: Page, variant: Posted): Promise<void> {
  await press(page, placed(ARM, variant));
  // Where nobody knows who reads along, it is asked for this one post.
  if (variant.audience === 'unknown') await press(page, { role: 'button', name: 'With my next Post' });
}

const placed = (control: typeof POST, { place }: Variant) =>
  place === 'dialog' ? inDialog(control) : control;

/** Runs in the page: whether exactly one host of ours stands in the box of the submit control, right after it. */
function isBeside(submit: string): boolean {
  const find = (selector: string): Element[] => {
    let scopes: ParentNode[] = [document];
    for (const [at, step] of selector.split(' >>> ').entries()) {
      if (at > 0)
        scopes = scopes.flatMap(
          (it) =>
            (it as Element).shadowRoot ?? (it as unknown as Partial<HTMLIFrameElement>).contentDocument ?? [],
        );
      scopes = scopes.flatMap((it) => [...it.querySelectorAll(step)]);
    }
    return scopes as Element[];
  };
  const seen = (it: Element) => it.getBoundingClientRect().width > 0;
  const control = find(submit).find(seen);
  if (!control) return false;
  const roots: ParentNode[] = [
    document,
    ...find('iframe').flatMap((it) => (it as HTMLIFrameElement).contentDocument ?? []),
  ];
  const deep = (scope: ParentNode): ParentNode[] => [
    scope,
    ...[...scope.querySelectorAll('*')].flatMap((it) => (it.shadowRoot ? deep(it.shadowRoot) : [])),
  ];
  const hosts = roots.flatMap(deep).flatMap((it) => [...it.querySelectorAll('also-post')]);
  const beside = hosts.filter((host) => {
    const before = host.previousElementSibling;
    const root = control.getRootNode();
    const outer = root instanceof ShadowRoot ? root.host : null;
    return before && (before.contains(control) || (outer && (before === outer || before.contains(outer))));
  });
  return beside.length === 1;
}

/** Runs in the page: hosts of ours in a box, unless it has become the composer in a later step. */
function buttonsIn({ box, submit }: { box: string; submit: string }): number {
  const [outer, control] = [box, submit].map((it) => it.split(' >>> ')[0]);
  return document.querySelectorAll(`:is(${outer}):not(:has(${control})) also-post`).length;
}
