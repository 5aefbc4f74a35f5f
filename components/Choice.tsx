import { useId } from 'preact/hooks';
import './Choice.css';

interface Props {
  label: string;
  hint?: string | undefined;
  value: string;
  options: readonly { value: string; label: string; lang?: string | undefined }[];
  onChange: (value: string) => void;
}

/** One of several, from the browser's own list. */
export function Choice({ label, hint, value, options, onChange }: Props) {
  const id = useId();
  return (
    <div class="choice">
      <label class="choice-label" for={id}>
        {label}
      </label>
      <select
        class="choice-list"
        id={id}
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
          {hint}
        </p>
      )}
    </div>
  );
}
