import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './Field.css';
import { Icon } from './Icon.tsx';

/** What a control needs to belong to its field. */
export interface Belongs {
  class: 'field-input';
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface Props {
  label: string;
  hint?: string | undefined;
  /** Whole sentences; empty when all is well. */
  error?: string | undefined;
  /** Why it cannot be changed; stands in place of the hint. */
  locked?: string | undefined;
  children: (belongs: Belongs) => ComponentChildren;
}

/** A label above a control, and below it what is wrong, and what to know. */
export function Field({ label, hint: usual, error = '', locked, children }: Props) {
  const id = useId();
  const hint = locked || usual;
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({
        class: 'field-input',
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error === '' ? undefined : true,
      })}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="hand" />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <p class="muted field-hint" id={`${id}-hint`}>
          {locked && <Icon name="lock" />}
          {hint}
        </p>
      )}
    </div>
  );
}
