import { files } from '../../replicas/files.ts';
import type { Step } from '../../replicas/site.ts';
import type { Page } from '../browser/types.ts';
import { until } from '../browser/until.ts';
import { fileOf } from './picture.ts';

/** Does what a person does on a replica. */
export async function take(page: Page, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if ('click' in step) await page.click(step.click);
    else if ('type' in step) await page.type(step.type);
    else if ('press' in step) await page.press(step.press);
    else if ('wait' in step) await stands(page, step.wait);
    else await upload(page, step);
  }
}

const stands = (page: Page, selector: string): Promise<boolean> =>
  page.waitFor((deep) => {
    let scopes: ParentNode[] = [document];
    for (const [at, step] of deep.split(' >>> ').entries()) {
      if (at > 0)
        scopes = scopes.flatMap(
          (it) => (it as Element).shadowRoot ?? (it as HTMLIFrameElement).contentDocument ?? [],
        );
      scopes = scopes.flatMap((it) => [...it.querySelectorAll(step)]);
    }
    return scopes.length > 0;
  }, selector);

/** An author goes on when the site shows the files. */
async function upload(page: Page, step: Extract<Step, { upload: string }>): Promise<void> {
  const before = await page.evaluate(shownFiles);
  await page.upload(
    step.upload,
    step.files.map((name) => fileOf(name, files[name])),
  );
  const wanted = before + step.files.length;
  if (step.until) await stands(page, step.until);
  else await until('the files to stand there', async () => (await page.evaluate(shownFiles)) >= wanted);
}

/** Runs in the page: how many pictures and videos it shows that it made itself, also in open shadow roots. */
function shownFiles(): number {
  const count = (scope: ParentNode): number => {
    const own = scope.querySelectorAll('img[src^="blob:"], img[src^="data:image"], video').length;
    const inner = [...scope.querySelectorAll('*')].flatMap((it) => it.shadowRoot ?? []);
    return inner.reduce((sum, it) => sum + count(it), own);
  };
  return count(document);
}
