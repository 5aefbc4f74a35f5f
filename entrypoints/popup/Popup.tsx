import browser from 'webextension-polyfill';
import './popup.css';
import { Button } from '../../components/Button.tsx';
import { DraftCard } from '../../components/DraftCard.tsx';
import { JobRow } from '../../components/JobRow.tsx';
import { Live } from '../../components/Live.tsx';
import { Message } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import type { JobAction, OwnJobView } from '../../lib/protocol/messages.ts';
import { jobWords, moodOf, transferWords } from '../../lib/words/job.ts';
import { problemWords } from '../../lib/words/problem.ts';
import { agoWords } from '../../lib/words/time.ts';
import { arrange, type Mirrored } from './arrange.ts';
import { NextStep } from './NextStep.tsx';
import { useJobs, useSettled } from './useJobs.ts';

const openSettings = async () => {
  await browser.runtime.openOptionsPage();
  window.close();
};

/** Posting status: what needs the person first, then the newest. */
export function Popup() {
  const t = useT();
  const { jobs, problem, act } = useJobs();
  const settled = useSettled(jobs);
  const waiting = jobs?.filter((job) => job.state === 'held').length ?? 0;
  const onAct = (job: OwnJobView, action: JobAction) =>
    void (action === 'signIn' ? openSettings() : act(job, action));

  return (
    <>
      <header class="top">
        <h1 class="top-title">{t('popup.heading')}</h1>
        <Button icon="settings" onPress={openSettings}>
          {t('popup.settings')}
        </Button>
      </header>
      <main class="list">
        {problem && <Message weight="bad" {...problemWords(problem, t)} />}
        {!jobs && !problem && <p class="muted list-loading">{t('popup.loading')}</p>}
        {waiting > 0 && <p class="list-waiting">{t('popup.attention', { count: waiting })}</p>}
        {jobs?.length === 0 && <NextStep onSettings={openSettings} />}
        {arrange(jobs ?? []).map((mirrored) => (
          <Draft key={mirrored.draftId} mirrored={mirrored} onAct={onAct} />
        ))}
      </main>
      <Live>{settled}</Live>
    </>
  );
}

function Draft({
  mirrored,
  onAct,
}: {
  mirrored: Mirrored;
  onAct: (job: OwnJobView, action: JobAction) => void;
}) {
  const t = useT();
  const now = Date.now();
  const [first] = mirrored.jobs;
  const native = mirrored.jobs.find((job) => job.nativeUrl)?.nativeUrl ?? null;
  return (
    <DraftCard excerpt={first.excerpt} when={agoWords(first.createdAt, now, t)} nativeUrl={native}>
      {mirrored.jobs.map((job) => (
        <JobRow
          key={job.id}
          job={job}
          state={jobWords(job, now, t)}
          transfer={transferWords(job, t)}
          tone={moodOf(job)}
          onAct={(action) => onAct(job, action)}
        />
      ))}
    </DraftCard>
  );
}
