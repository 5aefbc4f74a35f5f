import { useState } from 'preact/hooks';
import browser from '../../lib/browser.ts';
import './popup.css';
import { Button } from '../../components/Button.tsx';
import { DraftCard } from '../../components/DraftCard.tsx';
import { Icon } from '../../components/Icon.tsx';
import { JobRow } from '../../components/JobRow.tsx';
import { Link } from '../../components/Link.tsx';
import { Live } from '../../components/Live.tsx';
import { Message } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import type { JobAction, OwnJobView } from '../../lib/protocol/messages.ts';
import { jobWords, moodOf, transferWords } from '../../lib/words/job.ts';
import { problemWords } from '../../lib/words/problem.ts';
import { agoWords } from '../../lib/words/time.ts';
import { Writer } from '../write/Writer.tsx';
import { arrange, type Mirrored, needsPerson } from './arrange.ts';
import { Glance } from './Glance.tsx';
import { KeptDrafts } from './KeptDrafts.tsx';
import { NextStep } from './NextStep.tsx';
import { TeachPage } from './TeachPage.tsx';
import { useJobs, useSettled } from './useJobs.ts';

const openSettings = async () => {
  await browser.runtime.openOptionsPage();
  window.close();
};

/** Posting status: what needs the person first, then the newest; and a composer of its own. */
export function Popup() {
  const t = useT();
  const [writing, setWriting] = useState(false);
  return writing ? (
    <main class="popup-writing">
      <header class="top">
        <h1 class="top-title">{t('write.heading')}</h1>
        <a class="top-link" href="/write.html" target="_blank" rel="noopener">
          <Icon name="out" />
          {t('write.in_tab')}
        </a>
        <Button icon="left" onPress={() => setWriting(false)}>
          {t('popup.back')}
        </Button>
      </header>
      <Writer onSent={() => setWriting(false)} />
    </main>
  ) : (
    <Posts onWrite={() => setWriting(true)} />
  );
}

function Posts({ onWrite }: { onWrite: () => void }) {
  const t = useT();
  const { jobs, problem, act } = useJobs(onWrite);
  const settled = useSettled(jobs);
  const waiting = jobs?.filter((job) => job.state === 'held').length ?? 0;
  const onAct = (job: OwnJobView, action: JobAction) =>
    void (action === 'signIn' ? openSettings() : act(job, action));
  const drafts = arrange(jobs ?? []);
  const draw = (mirrored: Mirrored) => <Draft key={mirrored.draftId} mirrored={mirrored} onAct={onAct} />;

  return (
    <>
      <header class="top">
        <h1 class="top-title">{t('popup.heading')}</h1>
        <a class="top-link" href="/record.html" target="_blank" rel="noopener">
          <Icon name="list" />
          {t('page.record')}
        </a>
        <Button icon="settings" onPress={openSettings}>
          {t('popup.settings')}
        </Button>
      </header>
      <main class="list">
        <Button kind="main" icon="post" onPress={onWrite}>
          {t('popup.write')}
        </Button>
        {problem && <Message weight="bad" {...problemWords(problem, t)} />}
        {waiting > 0 && <h2 class="list-waiting">{t('popup.attention', { count: waiting })}</h2>}
        {drafts.filter(needsPerson).map(draw)}
        <KeptDrafts />
        {jobs?.length === 0 && <NextStep onSettings={openSettings} />}
        {drafts.some((it) => !needsPerson(it)) && <h2 class="list-title">{t('popup.recent')}</h2>}
        {drafts.filter((it) => !needsPerson(it)).map(draw)}
        <TeachPage onWrite={onWrite} />
        <Glance />
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
        >
          {job.share && <Link href={job.share}>{t('action.share')}</Link>}
        </JobRow>
      ))}
    </DraftCard>
  );
}
