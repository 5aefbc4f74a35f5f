import { Button } from '../../components/Button.tsx';
import { useT } from '../../components/Say.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { Poll } from '../../lib/model/draft.ts';
import { lengthWords } from '../../lib/words/time.ts';

interface Props {
  poll: Poll;
  onChange: (poll: Poll | null) => void;
}

/** The poll of a post that is written anew: its choices can be changed, and it can be taken out. */
export function WrittenPoll({ poll, onChange }: Props) {
  const t = useT();
  const { options, durationMs, multiple } = poll;
  const change = (place: number, value: string) =>
    onChange({ ...poll, options: options.map((it, at) => (at === place ? value : it)) });
  return (
    <fieldset class="written-poll">
      <legend>
        {t(multiple ? 'panel.poll_several' : 'panel.poll', { time: lengthWords(durationMs, t) })}
      </legend>
      {options.map((option, at) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: choices keep their places, and may be the same while they are typed
          key={at}
          kind="words"
          label={t('write.choice', { number: at + 1 })}
          value={option}
          onChange={(value) => change(at, value)}
        />
      ))}
      <div>
        <Button icon="cross" onPress={() => onChange(null)}>
          {t('write.poll_out')}
        </Button>
      </div>
    </fieldset>
  );
}
