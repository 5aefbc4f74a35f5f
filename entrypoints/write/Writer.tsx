import { useRef, useState } from 'preact/hooks';
import './Writer.css';
import { AskedButton } from '../../components/AskedButton.tsx';
import { Button } from '../../components/Button.tsx';
import { Checks } from '../../components/Checks.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Message } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import { isEmpty } from '../../lib/model/blank.ts';
import type { Problem } from '../../lib/model/problem.ts';
import type { Written } from '../../lib/model/written.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { languageName, postLanguages } from '../../lib/words/language.ts';
import { problemWords } from '../../lib/words/problem.ts';
import { useAnswer } from '../page/useAnswer.ts';
import { Wait } from '../page/Wait.tsx';
import { Attachments } from './Attachments.tsx';
import { withFiles } from './files.ts';
import { Previews } from './Previews.tsx';
import { useWritten } from './useWritten.ts';
import { WrittenPoll } from './WrittenPoll.tsx';

interface Props {
  /** A tab stays open while files are chosen; a popup may not. */
  inTab?: boolean | undefined;
  /** Called with the id of the draft. */
  onSent: (draftId: string) => void;
}

const visibilities = ['public', 'unlisted', 'private', 'direct'] as const;

/** Our own composer, for when there is no site to write on. What is written here is kept until it is posted. */
export function Writer({ inTab, onSent }: Props) {
  const t = useT();
  const { written, preview, problem, change, clear, keep, again } = useWritten();
  const list = useAnswer('account.list', {}, 'accounts');
  const accounts = list.reply?.accounts;
  const widest = useAnswer('policy.get', {}, 'settings').reply?.policy.widestVisibility ?? null;
  const [refused, setRefused] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const [dropping, setDropping] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  if (!written || !accounts)
    return problem ? (
      <Message weight="bad" {...problemWords(problem, t)} />
    ) : (
      <Wait onAgain={() => void Promise.all([again(), list.again()])} />
    );
  if (accounts.length === 0)
    return (
      <Message weight="needed" says={t('popup.no_account')} hint={t('popup.no_account_text')}>
        <p>
          <a href="/options.html#connect" target={inTab ? undefined : '_blank'}>
            {t('popup.no_account_next')}
          </a>
        </p>
      </Message>
    );

  const add = (files: readonly File[]) => change({ media: withFiles(written.media, files) });
  const take = (event: Event, data: DataTransfer | null) => {
    const files = [...(data?.files ?? [])].filter(({ type }) => /^(image|video|audio)\//.test(type));
    if (files.length === 0) return;
    event.preventDefault();
    add(files);
  };
  const discard = () => {
    // The button goes with what was written.
    form.current?.querySelector('textarea')?.focus();
    clear();
  };
  const submit = async () => {
    if (sending) return;
    setSending(true);
    await keep();
    const sent = await ask('write.submit', { written });
    setSending(false);
    setRefused(sent.ok ? null : sent.problem);
    if (!sent.ok) return;
    clear();
    onSent(written.id);
  };

  return (
    <form
      class="writer"
      ref={form}
      data-dropping={dropping}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => {
        setDropping(false);
        take(event, event.dataTransfer);
      }}
    >
      <TextArea
        label={t('write.text')}
        value={written.text}
        rows={inTab ? 8 : 5}
        lang={written.language ?? undefined}
        onChange={(text) => change({ text })}
        onPaste={(event) => take(event, event.clipboardData)}
      />
      <Attachments media={written.media} inTab={inTab} onAdd={add} onChange={(media) => change({ media })} />
      {written.poll && <WrittenPoll poll={written.poll} onChange={(poll) => change({ poll })} />}
      <Options written={written} widest={widest} onChange={change} />
      <Checks
        legend={t('write.accounts')}
        options={accounts.map(({ id, acct }) => ({ value: id, label: acct }))}
        value={written.accounts ?? accounts.filter(({ isDefault }) => isDefault).map(({ id }) => id)}
        onChange={(ids) => change({ accounts: ids })}
      />
      {!isEmpty(written) && <Previews accounts={accounts} preview={preview} media={written.media} />}
      <div role="status">
        {(refused ?? problem) && (
          <Message weight="bad" {...problemWords(refused ?? (problem as Problem), t)} />
        )}
      </div>
      <div class="writer-end">
        <Button kind="main" submits disabled={sending}>
          {t(sending ? 'write.sending' : 'write.post')}
        </Button>
        {!isEmpty(written) && <Discard onDiscard={discard} />}
      </div>
    </form>
  );
}

function Options({
  written,
  widest,
  onChange,
}: {
  written: Written;
  widest: Written['visibility'];
  onChange: (part: Partial<Written>) => void;
}) {
  const t = useT();
  const allowed = visibilities.slice(widest ? visibilities.indexOf(widest) : 0);
  return (
    <div class="writer-options">
      <TextField
        kind="words"
        label={t('write.warning')}
        value={written.warning}
        onChange={(warning) => onChange({ warning: warning.slice(0, 1000) })}
      />
      <Choice
        label={t('write.language')}
        value={written.language ?? ''}
        options={[
          { value: '', label: t('write.language_found') },
          ...postLanguages.map((value) => ({ value, label: languageName(value, t) })),
        ]}
        onChange={(language) => onChange({ language: language || null })}
      />
      <Choice
        label={t('write.visibility')}
        hint={widest ? t('policy.locked_visibility', { visibility: t(`visibility.${widest}`) }) : undefined}
        value={written.visibility ?? ''}
        options={[
          { value: '', label: t('write.visibility_account') },
          ...allowed.map((value) => ({ value, label: t(`visibility.${value}`) })),
        ]}
        onChange={(visibility) => onChange({ visibility: (visibility || null) as Written['visibility'] })}
      />
    </div>
  );
}

function Discard({ onDiscard }: { onDiscard: () => void }) {
  const t = useT();
  return (
    <AskedButton
      question={t('write.discard_ask')}
      yes={t('write.discard')}
      no={t('write.discard_keep')}
      onYes={onDiscard}
    >
      {t('write.discard')}
    </AskedButton>
  );
}
