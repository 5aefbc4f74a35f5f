import { useRef, useState } from 'preact/hooks';
import type { JobAction, JobView } from '../lib/protocol/messages.ts';
import { Button } from './Button.tsx';
import { Confirm } from './Confirm.tsx';
import { useT } from './Say.tsx';

const order: readonly JobAction[] = [
  'signIn',
  'approve',
  'retry',
  'found',
  'repeat',
  'cancel',
  'undo',
  'redraft',
];

/** What cannot be taken back. */
type Deleting = 'undo' | 'redraft';
const isDeleting = (action: JobAction): action is Deleting => action === 'undo' || action === 'redraft';

interface Props {
  job: Pick<JobView, 'actions' | 'problem' | 'state'>;
  onAct: (action: JobAction) => void;
}

/** What a person can do with a job now. Deleting is asked about first. */
export function JobActions({ job, onAct }: Props) {
  const t = useT();
  const [asking, setAsking] = useState<Deleting | null>(null);
  const returning = useRef<Deleting | null>(null);
  const { actions } = job;
  // What must not go out twice is only looked for again, so it is not called trying.
  const looks = job.problem === 'unconfirmed';
  const likely: readonly JobAction[] = looks ? [] : ['signIn', 'approve', 'retry'];
  const words: Record<JobAction, string> = {
    approve: t('action.approve'),
    retry: t(looks ? 'action.look' : 'action.retry'),
    found: t('action.found'),
    repeat: t('action.repeat'),
    cancel: t(job.problem === 'undo-failed' ? 'action.undo_keep' : 'action.cancel'),
    undo: t('action.undo'),
    redraft: t('action.redraft'),
    signIn: t('action.sign_in'),
  };

  if (asking && actions.includes(asking))
    return (
      <Confirm
        question={t(asking === 'undo' ? 'action.undo_ask' : 'action.redraft_ask')}
        yes={words[asking]}
        no={t('action.undo_keep')}
        onYes={() => {
          setAsking(null);
          onAct(asking);
        }}
        onNo={() => {
          returning.current = asking;
          setAsking(null);
        }}
      />
    );

  const takeFocusBack = (button: HTMLButtonElement | null) => {
    if (!button || !returning.current) return;
    returning.current = null;
    button.focus();
  };
  return order
    .filter((action) => actions.includes(action))
    .map((action) => (
      <Button
        key={action}
        kind={job.state === 'held' && likely.includes(action) ? 'main' : 'plain'}
        innerRef={action === returning.current ? takeFocusBack : undefined}
        onPress={() => (isDeleting(action) ? setAsking(action) : onAct(action))}
      >
        {words[action]}
      </Button>
    ));
}
