import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './panel.css';
import { Button } from '../../components/Button.tsx';
import { Message } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { ask } from '../../lib/protocol/ask.ts';
import type { ProofView } from '../../lib/protocol/messages.ts';
import { problemWords } from '../../lib/words/problem.ts';
import { Wait } from '../page/Wait.tsx';
import { AccountPanel } from './AccountPanel.tsx';
import { Everywhere } from './Everywhere.tsx';
import { PostBar } from './PostBar.tsx';
import { isFramed, onUnlocked } from './unlock.ts';
import { type Proof, useProof } from './useProof.ts';
import { useThumbs } from './useThumbs.ts';

/** A draft before it goes: what each account will get, and everything that can be changed. Nothing until it is unlocked. */
export function Panel() {
  const t = useT();
  const [id, setId] = useState<string | null>(null);
  useEffect(() => onUnlocked(setId), []);
  if (id === null) return isFramed ? null : <Message weight="note" says={t('panel.gone')} />;
  return <Draft id={id} />;
}

function Draft({ id }: { id: string }) {
  const t = useT();
  const proof = useProof(id);
  const { view, problem } = proof;
  const [posted, setPosted] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const time = useRef<HTMLInputElement>(null);
  const isHere = view !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the draft is here
  useEffect(() => heading.current?.focus(), [isHere]);

  const close = async () => {
    await proof.settled();
    await ask('panel.close', { id, forget: false });
    if (!isFramed) window.close();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) void close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  if (posted) return <Message weight="good" says={t('panel.posted')} />;
  return (
    <>
      <header class="panel-top">
        <h1 class="panel-title" tabIndex={-1} ref={heading}>
          {t('panel.heading')}
        </h1>
        <Button icon="cross" onPress={() => void close()}>
          {t('panel.close')}
        </Button>
      </header>
      {problem && (
        <Message
          weight="bad"
          {...(problem.code === 'not-found' ? { says: t('panel.gone') } : problemWords(problem, t))}
        />
      )}
      {!view && !problem && <Wait onAgain={() => void proof.see()} />}
      {view && <Laid view={view} proof={proof} time={time} />}
      {view && <PostBar view={view} time={time} settled={proof.settled} onPosted={() => setPosted(true)} />}
    </>
  );
}

interface LaidProps {
  view: ProofView;
  proof: Proof;
  time: RefObject<HTMLInputElement | null>;
}

function Laid({ view, proof, time }: LaidProps) {
  const t = useT();
  const { edits, change } = proof;
  const sourceOf = useThumbs(
    view.id,
    view.media.flat().map(({ place }) => place),
  );
  const [chosen, setChosen] = useState(view.accounts.find((it) => it.on)?.id ?? view.accounts[0]?.id ?? '');
  const account = view.accounts.find((it) => it.id === chosen) ?? view.accounts[0];
  return (
    <main class="panel-main">
      {account && (
        <Tabs
          label={t('panel.accounts')}
          tabs={view.accounts.map(({ id, acct, on }) => ({ id, label: acct, quiet: !on }))}
          chosen={account.id}
          onChoose={setChosen}
        >
          <AccountPanel
            key={account.id}
            account={account}
            site={view.site}
            edits={edits}
            onChange={change}
            sourceOf={sourceOf}
          />
        </Tabs>
      )}
      <Everywhere view={view} edits={edits} onChange={change} sourceOf={sourceOf} time={time} />
      <p class="muted">{t('panel.kept')}</p>
    </main>
  );
}
