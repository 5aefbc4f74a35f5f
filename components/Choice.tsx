import { Field } from './Field.tsx';

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
export function Choice({ label, hint, value, options, locked, onChange }: Props) {
  return (
    <Field label={label} hint={hint} locked={locked}>
      {(belongs) => (
        <select
          {...belongs}
          disabled={locked !== undefined}
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
      )}
    </Field>
  );
}
