import { useRef, useState } from 'preact/hooks';
import type { JobAction, JobView } from '../lib/protocol/messages.ts';
import { Button } from './Button.tsx';
import { Confirm } from './Confirm.tsx';
import { useT } from './Say.tsx';

const order: readonly JobAction[] = ['signIn', 'approve', 'retry', 'found', 'repeat', 'cancel', 'undo'];

interface Props {
  job: Pick<JobView, 'actions' | 'problem' | 'state'>;
  onAct: (action: JobAction) => void;
}

/** What a person can do with a job now. Deleting is asked about first. */
export function JobActions({ job, onAct }: Props) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const returning = useRef(false);
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
    signIn: t('action.sign_in'),
  };

  if (asking && actions.includes('undo'))
    return (
      <Confirm
        question={t('action.undo_ask')}
        yes={t('action.undo')}
        no={t('action.undo_keep')}
        onYes={() => {
          setAsking(false);
          onAct('undo');
        }}
        onNo={() => {
          returning.current = true;
          setAsking(false);
        }}
      />
    );

  const takeFocusBack = (button: HTMLButtonElement | null) => {
    if (!button || !returning.current) return;
    returning.current = false;
    button.focus();
  };
  return order
    .filter((action) => actions.includes(action))
    .map((action) => (
      <Button
        key={action}
        kind={job.state === 'held' && likely.includes(action) ? 'main' : 'plain'}
        innerRef={action === 'undo' ? takeFocusBack : undefined}
        onPress={() => (action === 'undo' ? setAsking(true) : onAct(action))}
      >
        {words[action]}
      </Button>
    ));
}
