import { useEffect } from 'preact/hooks';
import { JobRow } from '../../components/JobRow.tsx';
import { useT } from '../../components/Say.tsx';
import { ask } from '../../lib/protocol/ask.ts';
import type { JobAction, OwnJobView } from '../../lib/protocol/messages.ts';
import { jobWords, moodOf, transferWords } from '../../lib/words/job.ts';
import { EditPost } from './EditPost.tsx';
import { useAnswer } from './useAnswer.ts';
import { Wait } from './Wait.tsx';

const WHILE_MOVING_MS = 2000;

/** The jobs of one draft as the popup shows them, with what can be done now. */
export function DraftJobs({ draftId }: { draftId: string }) {
  const t = useT();
  const { reply, again } = useAnswer('record.jobs', { draftId }, 'jobs');
  const moving = reply?.jobs.some((job) => moodOf(job) === 'moving') ?? false;
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(() => void again(), WHILE_MOVING_MS);
    return () => clearInterval(timer);
  }, [again, moving]);
  const act = async (job: OwnJobView, action: JobAction) => {
    if (action === 'signIn') return location.assign('/options.html#accounts');
    if (action === 'redraft') {
      const taken = await ask('job.redraft', { id: job.id });
      if (taken.ok) return location.assign('/write.html');
    } else await ask('job.act', { id: job.id, action });
    await again();
  };
  if (!reply) return <Wait onAgain={() => void again()} />;
  if (reply.jobs.length === 0) return <p class="muted">{t('record.gone')}</p>;
  return (
    <ul>
      {reply.jobs.map((job) => (
        <JobRow
          key={job.id}
          job={job}
          state={jobWords(job, Date.now(), t)}
          transfer={transferWords(job, t)}
          tone={moodOf(job)}
          onAct={(action) => void act(job, action)}
        >
          <EditPost job={job} />
        </JobRow>
      ))}
    </ul>
  );
}
