import { useState } from 'preact/hooks';
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

interface Words {
  text: string;
  spoilerText: string;
  isServers: boolean;
  /** With their alt texts; empty where these cannot be changed. */
  media: { name: string; description: string }[];
}

type State =
  | { is: 'closed' }
  | { is: 'open'; words: Words }
  | { is: 'saved' }
  | { is: 'failed'; problem: Problem };

/** What is already on the server changed there, or its words taken up again for a new post. */
export function EditPost({ job }: { job: OwnJobView }) {
  const t = useT();
  const [state, setState] = useState<State>({ is: 'closed' });
  const source = async (): Promise<Words | null> => {
    const got = await ask('job.source', { id: job.id, index: 0 });
    if (!got.ok) setState({ is: 'failed', problem: got.problem });
    return got.ok ? got.value : null;
  };
  const open = async () => {
    const words = await source();
    if (words) setState({ is: 'open', words });
  };
  const save = async (before: Words, { text, spoilerText, media }: Words) => {
    const descriptions = media.map(({ description }, at) =>
      description === before.media[at]?.description ? null : description,
    );
    const saved = await ask('job.edit', { id: job.id, index: 0, text, spoilerText, descriptions });
    setState(saved.ok ? { is: 'saved' } : { is: 'failed', problem: saved.problem });
  };
  if (job.state !== 'posted' || job.undoing || !job.url) return null;
  return (
    <div class="edit">
      {state.is === 'open' ? (
        <EditForm
          words={state.words}
          onSave={(words) => void save(state.words, words)}
          onCancel={() => setState({ is: 'closed' })}
        />
      ) : (
        <div class="edit-press">
          <Button icon="post" onPress={() => void open()}>
            {t('edit.open')}
            <span class="unseen"> {job.acct}</span>
          </Button>
          <Button onPress={() => void source().then((words) => words && writeAnew(words))}>
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
  onSave: (words: Words) => void;
  onCancel: () => void;
}

function EditForm({ words, onSave, onCancel }: FormProps) {
  const t = useT();
  const [text, setText] = useState(words.text);
  const [spoilerText, setSpoilerText] = useState(words.spoilerText);
  const [media, setMedia] = useState(words.media);
  const describe = (place: number, description: string) =>
    setMedia(media.map((it, at) => (at === place ? { ...it, description } : it)));
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ ...words, text, spoilerText, media });
      }}
    >
      {!words.isServers && <p class="muted">{t('edit.ours')}</p>}
      <TextArea label={t('edit.text')} rows={4} value={text} onChange={setText} />
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

/** Lays the words below what stands in our composer, and opens it. */
async function writeAnew({ text, spoilerText }: Words): Promise<void> {
  const got = await ask('write.get', {});
  if (!got.ok) return;
  const { written } = got.value;
  const before = written.text.trim();
  await ask('write.keep', {
    written: {
      ...written,
      text: before ? `${before}\n\n${text}` : text,
      warning: written.warning || spoilerText,
    },
  });
  location.assign('/write.html');
}
