import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Live } from '../../components/Live.tsx';
import { Message } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { type Guard, startGuard } from '../../lib/composer/guard.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { ProofView } from '../../lib/protocol/messages.ts';
import { problemWords } from '../../lib/words/problem.ts';

interface Props {
  view: ProofView;
  /** The field for a day and time. */
  time: RefObject<HTMLInputElement | null>;
  settled: () => Promise<void>;
  onPosted: () => void;
}

/** The press that posts. It counts only where a person could see it: the page around us may lay something over it. */
export function PostBar({ view, time, settled, onPosted }: Props) {
  const t = useT();
  const [consent, setConsent] = useState(false);
  const [busy, setBusy] = useState(false);
  const [covered, setCovered] = useState(false);
  const [unfinished, setUnfinished] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const bar = useRef<HTMLElement>(null);
  const guard = useGuard(bar);

  const on = view.accounts.filter((it) => it.on);
  const blocked = on.find((it) => it.notices.some(({ level }) => level === 'blocks'));
  const obstacle = obstacleOf(view, on.length, consent, blocked?.acct, t);

  const post = async () => {
    setBusy(true);
    await settled();
    const reply = await ask('panel.post', { id: view.id, consent });
    setBusy(false);
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) onPosted();
  };
  const press = (event: MouseEvent) => {
    if (!bar.current || !guard.current || busy || obstacle) return;
    const judgement = guard.current.judge(event, event.currentTarget as Element, bar.current);
    setCovered(judgement === 'confirm');
    if (judgement !== 'go') return;
    // A time that lacks a part counts as none for the browser: the post would go out at once.
    const isUnfinished = time.current?.validity.badInput ?? false;
    setUnfinished(isUnfinished);
    if (isUnfinished) time.current?.focus();
    else void post();
  };

  return (
    <footer class="panel-bar" ref={bar}>
      {view.consent && <Toggle label={t(`panel.consent_${view.consent}`)} on={consent} onTurn={setConsent} />}
      {problem && <Message weight="bad" {...problemWords(problem, t)} />}
      {covered && <p class="panel-needed">{t('button.covered')}</p>}
      {unfinished && (
        <p class="panel-needed" role="alert">
          {t('panel.when_unfinished')}
        </p>
      )}
      {obstacle && <p class="panel-needed">{obstacle}</p>}
      <Button
        kind="main"
        icon="post"
        disabled={busy || obstacle !== ''}
        onDown={(event) => guard.current?.down(event.currentTarget as Element)}
        onPress={press}
      >
        {busy ? t('panel.posting') : t('panel.post', { count: on.length })}
      </Button>
      <Live>{busy ? t('panel.posting') : obstacle}</Live>
    </footer>
  );
}

function obstacleOf(
  view: ProofView,
  on: number,
  consent: boolean,
  blocked: string | undefined,
  t: ReturnType<typeof useT>,
): string {
  if (on === 0) return t('panel.none_on');
  if (view.consent && !consent) return t('panel.needs_consent');
  return blocked ? t('panel.blocked', { account: blocked }) : '';
}

function useGuard(bar: { current: HTMLElement | null }) {
  const guard = useRef<Guard | null>(null);
  useEffect(() => {
    if (!bar.current) return;
    const started = startGuard(document.body, [bar.current]);
    started.shown(bar.current);
    guard.current = started;
    return () => started.stop();
  }, [bar]);
  return guard;
}
