import browser from '../../lib/browser.ts';
import type { Job } from '../../lib/model/job.ts';
import { isQuiet } from '../../lib/model/quiet.ts';
import { readSettings } from '../../lib/settings.ts';
import { problemWords } from '../../lib/words/problem.ts';
import { speak } from './speak.ts';

/** Jobs whose present hold was told, so that saving one again calls nobody twice. */
const told = new Map<string, string>();

/** Calls the person for a job that waits for them, where they wished it and the browser lets us. */
export async function callFor(job: Job): Promise<void> {
  if (job.state !== 'held') return void told.delete(job.id);
  const why = job.problem?.code ?? '';
  if (told.get(job.id) === why) return;
  told.set(job.id, why);
  const { calls, quiet } = await readSettings();
  if (!calls || (quiet && isQuiet(quiet, new Date()))) return;
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const { t } = await speak();
  // Firefox takes nothing but these (facts: permissions-and-policy 8). No text of a post: a screen may be shared.
  await browser.notifications.create(job.id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title: t('notify.waits', { account: job.account }),
    message: job.problem ? problemWords(job.problem, t).says : t('job.held'),
  });
}

/** A press on a call shows what it is about. Without the permission there is nothing to listen to. */
export function startCalls(): void {
  const listen = () =>
    browser.notifications?.onClicked.addListener((id) => {
      void browser.notifications.clear(id);
      void browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
    });
  listen();
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('notifications')) listen();
  });
}
