import { useId } from 'preact/hooks';
import './Toggle.css';

interface Props {
  label: string;
  hint?: string | undefined;
  on: boolean;
  /** Called inside the click itself, so that the browser may be asked for a permission there. */
  onTurn: (on: boolean) => void;
}

/** On or off. It shows what is, not what was pressed: it moves when `on` does. */
export function Toggle({ label, hint, on, onTurn }: Props) {
  const id = useId();
  return (
    <button
      class="toggle"
      type="button"
      role="switch"
      aria-checked={on}
      aria-labelledby={`${id}-label`}
      aria-describedby={hint ? `${id}-hint` : undefined}
      onClick={() => onTurn(!on)}
    >
      <span class="toggle-words">
        <span class="toggle-label" id={`${id}-label`}>
          {label}
        </span>
        {hint && (
          <span class="muted toggle-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
      <span class="toggle-track" />
    </button>
  );
}
