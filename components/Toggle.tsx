import { useId } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import './Toggle.css';

interface Props {
  label: string;
  hint?: string | undefined;
  on: boolean;
  /** Why it cannot be turned; its own words, in place of the hint. */
  locked?: string | undefined;
  /** Called inside the click itself, so that the browser may be asked for a permission there. */
  onTurn: (on: boolean) => void;
}

/** On or off. It shows what is, not what was pressed: it moves when `on` does. */
export function Toggle({ label, hint, on, locked, onTurn }: Props) {
  const id = useId();
  const says = locked || hint;
  return (
    <button
      class="toggle"
      type="button"
      role="switch"
      aria-checked={on}
      aria-labelledby={`${id}-label`}
      aria-disabled={locked ? true : undefined}
      aria-describedby={says ? `${id}-hint` : undefined}
      onClick={() => locked || onTurn(!on)}
    >
      <span class="toggle-words">
        <span class="toggle-label" id={`${id}-label`}>
          {label}
        </span>
        {says && (
          <span class="muted toggle-hint" id={`${id}-hint`}>
            {locked && <Icon name="lock" />}
            {says}
          </span>
        )}
      </span>
      <span class="toggle-track" />
    </button>
  );
}
