import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import './Connect.css';
import { Message } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { Problem } from '../../lib/model/problem.ts';
import { problemWords } from '../../lib/words/problem.ts';
import { useAnswer } from '../page/useAnswer.ts';
import { Code, type CodeWish } from './Code.tsx';
import { askConsent, askHost, connect, type Step } from './connect.ts';
import { suggestionsFor } from './suggestions.ts';

interface Props {
  onConnected: () => void;
  /** An address to begin with, for signing in again; a new object each time it is asked for. */
  prefilled: { address: string } | null;
}

type State =
  | { is: 'ready' }
  | { is: Step }
  | { is: 'connected'; account: string; again: boolean }
  | { is: 'failed'; problem: Problem };

/** Said at the field itself, which has the focus then; anything else is said below the button. */
const isTypo = (problem: Problem): boolean => problem.code === 'address-invalid';

/** The form that connects an account. */
export function Connect({ onConnected, prefilled }: Props) {
  const t = useT();
  const [address, setAddress] = useState('');
  const [state, setState] = useState<State>({ is: 'ready' });
  const [wish, setWish] = useState<CodeWish | null>(null);
  const attempt = useRef(0);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (!prefilled) return;
    setAddress(prefilled.address);
    setState({ is: 'ready' });
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector('input')?.focus();
  }, [prefilled]);

  const fail = (problem: Problem) => {
    setState({ is: 'failed', problem });
    if (isTypo(problem)) form.current?.querySelector('input')?.focus();
  };
  const press = async (consent: Promise<boolean>) => {
    // A later press takes over; what an earlier one still brings is its own affair and no longer shown.
    attempt.current += 1;
    const mine = attempt.current;
    wish?.bring(null);
    const result = await connect(
      consent,
      address,
      (is) => mine === attempt.current && setState({ is }),
      (isShown) => new Promise((bring) => setWish({ isShown, bring })),
    );
    if (mine === attempt.current) setWish(null);
    if (result.ok) onConnected();
    if (mine !== attempt.current) return;
    if (!result.ok) return fail(result.problem);
    setAddress('');
    setState({ is: 'connected', account: result.value.account.acct, again: result.value.again });
  };

  /** The person allows a server that lets no extension in unasked, and we go on where we stopped. */
  const allow = async (host: string) => {
    const granted = await askHost(host);
    if (granted) await press(Promise.resolve(true));
    else fail({ code: 'host-declined' });
  };

  return (
    <form
      class="connect"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void press(askConsent());
      }}
    >
      <TextField
        label={t('options.connect.address')}
        hint={t('options.connect.address_hint')}
        value={address}
        onChange={setAddress}
        error={state.is === 'failed' && isTypo(state.problem) ? problemWords(state.problem, t).says : ''}
      />
      <Suggestions
        typed={address}
        onChoose={(chosen) => {
          setAddress(chosen);
          form.current?.querySelector('input')?.focus();
        }}
      />
      <p class="muted">{t('options.connect.consent')}</p>
      <div class="connect-press">
        <Button kind="main" submits>
          {t('options.connect.press')}
        </Button>
        <div class="connect-state" role="status">
          <StateWords state={state} onAllow={(host) => void allow(host)} />
        </div>
      </div>
      {wish && <Code wish={wish} />}
    </form>
  );
}

/** Servers that the address may become, as buttons below the field. */
function Suggestions({ typed, onChoose }: { typed: string; onChoose: (address: string) => void }) {
  const t = useT();
  const allowed = useAnswer('policy.get', {}, 'settings').reply?.policy.allowedServers ?? null;
  const suggestions = suggestionsFor(typed, allowed);
  return (
    <ul class="connect-suggestions" aria-label={t('options.connect.suggestions')}>
      {suggestions.map((it) => (
        <li key={it}>
          <Button onPress={() => onChoose(it)}>{it}</Button>
        </li>
      ))}
    </ul>
  );
}

function StateWords({ state, onAllow }: { state: State; onAllow: (host: string) => void }) {
  const t = useT();
  switch (state.is) {
    case 'ready':
      return null;
    case 'connected':
      return (
        <Message
          weight="good"
          says={t(state.again ? 'options.connect.connected_again' : 'options.connect.connected', {
            account: state.account,
          })}
        />
      );
    case 'failed':
      if (isTypo(state.problem)) return null;
      return state.problem.code === 'host-needed' ? (
        <Message weight="needed" {...problemWords(state.problem, t)}>
          <Button kind="main" onPress={() => onAllow(state.problem.about?.host ?? '')}>
            {t('options.connect.allow_host', { host: state.problem.about?.host ?? '' })}
          </Button>
        </Message>
      ) : (
        <Message weight="bad" {...problemWords(state.problem, t)} said={state.problem.said} />
      );
    default:
      return <p class="connect-step">{t(`options.connect.${state.is}`)}</p>;
  }
}
