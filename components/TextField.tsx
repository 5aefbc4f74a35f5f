import { useId } from 'preact/hooks';
import './TextField.css';
import { Icon } from './Icon.tsx';

interface Props {
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
  /** Whole sentences; empty when all is well. */
  error: string;
}

/** A line of text for addresses: never corrected, never capitalised. */
export function TextField({ label, hint, value, onChange, error }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        class="field-input"
        id={id}
        type="text"
        inputMode="url"
        autocapitalize="none"
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-invalid={error !== ''}
        aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="hand" />
          <span>{error}</span>
        </p>
      )}
      <p class="muted field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
