import { Field } from './Field.tsx';

type Kind = 'address' | 'search' | 'words' | 'date' | 'number' | 'time';

interface Props {
  label: string;
  hint?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  /** Whole sentences; empty when all is well. */
  error?: string | undefined;
  /** An address is never corrected or capitalised. */
  kind?: Kind | undefined;
  /** BCP 47 tag of what is written in it. */
  lang?: string | undefined;
}

const plain = { autocapitalize: 'none', autocomplete: 'off', spellcheck: false } as const;
const manners: Record<Kind, object> = {
  address: { type: 'text', inputMode: 'url', ...plain },
  search: { type: 'search', ...plain },
  words: { type: 'text', autocomplete: 'off' },
  date: { type: 'date' },
  number: { type: 'number', min: 1, step: 1 },
  time: { type: 'time' },
};

/** One line to type in. */
export function TextField({ label, hint, value, onChange, error, kind = 'address', lang }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(belongs) => (
        <input
          {...belongs}
          {...manners[kind]}
          lang={lang}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
