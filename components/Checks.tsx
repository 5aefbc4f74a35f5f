import './Checks.css';

interface Props {
  legend: string;
  options: readonly {
    value: string;
    label: string;
    hint?: string | undefined;
    disabled?: boolean | undefined;
  }[];
  /** Values that are ticked. */
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Several of several. */
export function Checks({ legend, options, value, onChange }: Props) {
  const turn = (it: string, on: boolean) =>
    onChange(
      options.map((option) => option.value).filter((other) => (other === it ? on : value.includes(other))),
    );
  return (
    <fieldset class="checks">
      <legend class="checks-legend">{legend}</legend>
      <div class="checks-list">
        {options.map(({ value: it, label, hint, disabled }) => (
          <label class="checks-option" key={it}>
            <input
              class="checks-box"
              type="checkbox"
              checked={value.includes(it)}
              disabled={disabled}
              onChange={(event) => turn(it, event.currentTarget.checked)}
            />
            <span>
              {label}
              {hint && <span class="muted checks-hint">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
