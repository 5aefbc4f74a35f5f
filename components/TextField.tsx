import { useId } from 'preact/hooks';
import './TextField.css';
import { Icon } from './Icon.tsx';

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
  /** What can be chosen instead of typed. */
  suggestions?: readonly string[] | undefined;
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
export function TextField({
  label,
  hint,
  value,
  onChange,
  error = '',
  kind = 'address',
  suggestions,
  lang,
}: Props) {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        class="field-input"
        id={id}
        {...manners[kind]}
        lang={lang}
        list={suggestions && `${id}-list`}
        value={value}
        aria-invalid={error !== '' ? true : undefined}
        aria-describedby={described || undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((it) => (
            <option key={it} value={it} />
          ))}
        </datalist>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="hand" />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <p class="muted field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
