import { useId } from 'preact/hooks';
import './TextArea.css';

interface Props {
  label: string;
  hint?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  /** Lines it shows at first; it grows with what is written. */
  rows: number;
  /** Characters, where the browser may hold the author to it. */
  most?: number | undefined;
  /** BCP 47 tag of what is written in it. */
  lang?: string | undefined;
  onPaste?: ((event: ClipboardEvent) => void) | undefined;
}

/** A text of several lines, as people write it. */
export function TextArea({ label, hint, value, onChange, rows, most, lang, onPaste }: Props) {
  const id = useId();
  return (
    <div class="area">
      <label class="area-label" for={id}>
        {label}
      </label>
      <textarea
        class="area-input"
        id={id}
        lang={lang}
        dir="auto"
        rows={rows}
        maxLength={most}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
        onPaste={onPaste}
      />
      {hint && (
        <p class="muted area-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
