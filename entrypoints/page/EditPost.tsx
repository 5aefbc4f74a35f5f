import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Message } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { Problem } from '../../lib/model/problem.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { OwnJobView } from '../../lib/protocol/messages.ts';
import { problemWords } from '../../lib/words/problem.ts';
import './EditPost.css';
import { writeAnew } from './writeAnew.ts';

interface Words {
  text: string;
  spoilerText: string;
  isServers: boolean;
  /** With their alt texts; empty where these cannot be changed. */
  media: { name: string; description: string }[];
}

type State =
  | { is: 'closed' }
  | { is: 'open'; index: number; words: Words }
  | { is: 'saved' }
  | { is: 'failed'; problem: Problem };

/** What is already on the server changed there, each post of a thread by itself; or all of it taken up for a new post. */
export function EditPost({ job }: { job: OwnJobView }) {
  const t = useT();
  const [state, setState] = useState<State>({ is: 'closed' });
  const place = useRef<HTMLDivElement>(null);
  const { standing } = job;
  const source = async (index: number): Promise<Words | null> => {
    const got = await ask('job.source', { id: job.id, index });
    if (!got.ok) setState({ is: 'failed', problem: got.problem });
    return got.ok ? got.value : null;
  };
  const open = async (index: number) => {
    const words = await source(index);
    if (words) setState({ is: 'open', index, words });
  };
  /** The form is gone, and the focus with it. */
  const leave = (next: State) => {
    setState(next);
    place.current?.focus();
  };
  const save = async (index: number, before: Words, { text, spoilerText, media }: Words) => {
    const descriptions = media.map(({ description }, at) =>
      description === before.media[at]?.description ? null : description,
    );
    const saved = await ask('job.edit', { id: job.id, index, text, spoilerText, descriptions });
    leave(saved.ok ? { is: 'saved' } : { is: 'failed', problem: saved.problem });
  };
  const anew = async () => {
    const words: Words[] = [];
    for (const index of standing) {
      const one = await source(index);
      if (!one) return;
      words.push(one);
    }
    await writeAnew(words);
  };
  if (job.state !== 'posted' || job.undoing || standing.length === 0) return null;
  const several = standing.length > 1;
  return (
    <div class="edit" ref={place} tabIndex={-1}>
      {state.is === 'open' ? (
        <EditForm
          words={state.words}
          label={several ? t('edit.text_part', { number: state.index + 1 }) : t('edit.text')}
          onSave={(words) => void save(state.index, state.words, words)}
          onCancel={() => leave({ is: 'closed' })}
        />
      ) : (
        <div class="edit-press">
          {standing.map((index) => (
            <Button key={index} icon="post" onPress={() => void open(index)}>
              {several ? t('edit.open_part', { number: index + 1 }) : t('edit.open')}
              <span class="unseen"> {job.acct}</span>
            </Button>
          ))}
          <Button onPress={() => void anew()}>
            {t('edit.anew')}
            <span class="unseen"> {job.acct}</span>
          </Button>
        </div>
      )}
      <div role="status">
        {state.is === 'saved' && <Message weight="good" says={t('edit.saved')} />}
        {state.is === 'failed' && (
          <Message weight="bad" {...problemWords(state.problem, t)} said={state.problem.said} />
        )}
      </div>
    </div>
  );
}

interface FormProps {
  words: Words;
  label: string;
  onSave: (words: Words) => void;
  onCancel: () => void;
}

function EditForm({ words, label, onSave, onCancel }: FormProps) {
  const t = useT();
  const [text, setText] = useState(words.text);
  const [spoilerText, setSpoilerText] = useState(words.spoilerText);
  const [media, setMedia] = useState(words.media);
  const describe = (place: number, description: string) =>
    setMedia(media.map((it, at) => (at === place ? { ...it, description } : it)));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  return (
    <form
      class="edit"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ ...words, text, spoilerText, media });
      }}
    >
      {!words.isServers && <p class="muted">{t('edit.ours')}</p>}
      <TextArea label={label} rows={4} value={text} onChange={setText} />
      <TextField kind="words" label={t('write.warning')} value={spoilerText} onChange={setSpoilerText} />
      {media.map(({ name, description }, at) => (
        <TextArea
          // biome-ignore lint/suspicious/noArrayIndexKey: files of a post keep their places, and may have the same name
          key={at}
          label={t('write.alt', { name })}
          rows={2}
          value={description}
          onChange={(value) => describe(at, value)}
        />
      ))}
      <div class="edit-press">
        <Button kind="main" submits>
          {t('edit.save')}
        </Button>
        <Button onPress={onCancel}>{t('edit.keep')}</Button>
      </div>
    </form>
  );
}
