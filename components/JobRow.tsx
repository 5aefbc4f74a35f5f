import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { JobAction, JobView } from '../lib/protocol/messages.ts';
import { Badge, type Tone } from './Badge.tsx';
import { JobActions } from './JobActions.tsx';
import './JobRow.css';
import { Icon } from './Icon.tsx';
import { Link } from './Link.tsx';
import { Message } from './Message.tsx';
import { NoticeList } from './NoticeList.tsx';
import { Progress } from './Progress.tsx';
import { useT } from './Say.tsx';

interface Props {
  job: JobView;
  /** Where it stands, in words. */
  state: string;
  /** How far its upload is, in words; `null` while there is none. */
  transfer?: string | null;
  tone: Tone;
  onAct: (action: JobAction) => void;
  /** More that can be done with it, below. */
  children?: ComponentChildren;
}

/** One draft on its way to one account. */
export function JobRow({ job, state, transfer = null, tone, onAct, children }: Props) {
  const t = useT();
  const row = useRef<HTMLLIElement>(null);
  const acted = useRef(false);
  const actions = job.actions.join();
  // A pressed button that is gone takes the focus with it; then the row itself keeps the place. The body has the focus
  // in between, in every browser.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the buttons changed
  useEffect(() => {
    if (acted.current && document.activeElement === document.body) row.current?.focus();
    acted.current = false;
  }, [actions]);
  const act = (action: JobAction) => {
    acted.current = true;
    onAct(action);
  };

  return (
    <li class="job" ref={row} tabIndex={-1} aria-label={t('job.moved', { account: job.acct, state })}>
      <div class="job-head">
        <span class="job-account">{job.acct}</span>
        <Badge tone={tone}>{state}</Badge>
      </div>
      {tone === 'moving' && job.total > 0 && job.state !== 'waiting' && (
        <Progress
          done={transfer !== null && job.transfer ? job.transfer.sent : job.done}
          total={transfer !== null && job.transfer ? job.transfer.total : job.total}
          words={transfer ?? t('job.progress', { done: job.done, total: job.total })}
        />
      )}
      {job.says && (
        <Message
          weight={job.state === 'held' ? 'needed' : 'note'}
          says={job.says}
          hint={job.hint}
          said={job.said}
        />
      )}
      {job.notices.length > 0 && (
        <NoticeList notices={job.notices} summary={t('popup.notices', { count: job.notices.length })} />
      )}
      <div class="job-foot">
        {job.url && (
          <Link class="job-link" href={job.url}>
            <Icon name="out" />
            {t('action.open')}
            <span class="unseen"> {job.acct}</span>
          </Link>
        )}
        <JobActions job={job} onAct={act} />
      </div>
      {children}
    </li>
  );
}
