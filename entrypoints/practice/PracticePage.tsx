import { useState } from 'preact/hooks';
import './practice.css';
import { AskedButton } from '../../components/AskedButton.tsx';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Frame } from '../../components/Frame.tsx';
import { Message } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { emptyWritten } from '../../lib/model/blank.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { WrittenView } from '../../lib/protocol/messages.ts';
import { problemWords } from '../../lib/words/problem.ts';
import { DraftJobs } from '../page/DraftJobs.tsx';
import { useAnswer } from '../page/useAnswer.ts';
import { Previews } from '../write/Previews.tsx';

type State =
  | { is: 'writing' }
  | { is: 'site-only' }
  | { is: 'shown'; preview: WrittenView[] }
  | { is: 'posted'; draftId: string }
  | { is: 'failed'; problem: Problem };

/** A composer that belongs to no site: everything is as it will be, and nothing goes out unless the person says so. */
export function PracticePage() {
  const t = useT();
  const accounts = useAnswer('account.list', {}, 'accounts').reply?.accounts ?? [];
  const [text, setText] = useState('');
  const [state, setState] = useState<State>({ is: 'writing' });
  const [id, setId] = useState(() => crypto.randomUUID());
  const written = { ...emptyWritten(id), text };

  const mirror = async () => {
    const got = await ask('write.preview', { written });
    setState(got.ok ? { is: 'shown', preview: got.value.accounts } : { is: 'failed', problem: got.problem });
  };
  const post = async () => {
    const sent = await ask('write.submit', { written });
    setState(sent.ok ? { is: 'posted', draftId: id } : { is: 'failed', problem: sent.problem });
    if (sent.ok) setId(crypto.randomUUID());
  };

  return (
    <Frame here={null} heading={t('practice.heading')}>
      {location.hash === '#first-run' && <p class="muted">{t('first.step', { step: 4, of: 4 })}</p>}
      <p>{t('practice.text')}</p>
      <Card>
        <TextArea label={t('practice.box')} value={text} rows={5} onChange={setText} />
        <div class="practice-press">
          <Button onPress={() => setState({ is: 'site-only' })} disabled={text.trim() === ''}>
            {t('practice.native')}
          </Button>
          <Button kind="main" onPress={() => void mirror()} disabled={text.trim() === ''}>
            {t('button.post')}
          </Button>
        </div>
        <div role="status">
          {state.is === 'site-only' && <Message weight="note" says={t('practice.native_text')} />}
          {state.is === 'shown' && (
            <Message
              weight="good"
              says={t(state.preview.length > 0 ? 'practice.shown' : 'practice.no_account')}
              hint={t('practice.nothing')}
            />
          )}
          {state.is === 'failed' && <Message weight="bad" {...problemWords(state.problem, t)} />}
        </div>
        {state.is === 'shown' && state.preview.length > 0 && (
          <>
            <Previews accounts={accounts} preview={state.preview} media={written.media} whole />
            <ForReal onPost={() => void post()} />
          </>
        )}
        {state.is === 'posted' && (
          // The button that posted is gone, and the focus with it.
          <div ref={takeFocus} tabIndex={-1}>
            <DraftJobs draftId={state.draftId} />
          </div>
        )}
      </Card>
      <Ready hasAccount={accounts.length > 0} />
      <p>
        <a href="/options.html">{t('first.settings')}</a>
      </p>
    </Frame>
  );
}

/** What to do now on a real site, or what is still missing for that. */
function Ready({ hasAccount }: { hasAccount: boolean }) {
  const t = useT();
  const sites = useAnswer('site.list', {}, 'settings').reply?.sites;
  const site = sites?.find((it) => it.on);
  if (!sites) return null;
  if (!hasAccount || !site)
    return <Message weight="note" says={t(hasAccount ? 'first.no_site' : 'first.no_account')} />;
  return (
    <Message
      weight="good"
      says={t('options.first.done')}
      hint={t('options.first.done_text', { site: site.name })}
    />
  );
}

function ForReal({ onPost }: { onPost: () => void }) {
  const t = useT();
  return (
    <AskedButton
      question={t('practice.real_ask')}
      yes={t('practice.real')}
      no={t('practice.real_keep')}
      onYes={onPost}
    >
      {t('practice.real')}
    </AskedButton>
  );
}

const takeFocus = (place: HTMLElement | null): void => place?.focus();
