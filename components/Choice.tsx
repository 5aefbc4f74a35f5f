import { useId } from 'preact/hooks';
import './Choice.css';
import { Icon } from './Icon.tsx';

interface Props {
  label: string;
  hint?: string | undefined;
  value: string;
  options: readonly { value: string; label: string; lang?: string | undefined }[];
  /** Why it cannot be changed. */
  locked?: string | undefined;
  onChange: (value: string) => void;
}

/** One of several, from the browser's own list. */
export function Choice({ label, hint: usual, value, options, locked, onChange }: Props) {
  const id = useId();
  const hint = locked || usual;
  return (
    <div class="choice">
      <label class="choice-label" for={id}>
        {label}
      </label>
      <select
        class="choice-list"
        id={id}
        disabled={locked !== undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            lang={option.lang}
            selected={option.value === value}
          >
            {option.label}
          </option>
        ))}
      </select>
      {hint && (
        <p class="muted choice-hint" id={`${id}-hint`}>
          {locked && <Icon name="lock" />}
          {hint}
        </p>
      )}
    </div>
  );
}
