import { Field } from './Field.tsx';

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
  return (
    <Field label={label} hint={hint}>
      {(belongs) => (
        <textarea
          {...belongs}
          lang={lang}
          dir="auto"
          rows={rows}
          style={{ '--rows': rows }}
          maxLength={most}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
          onPaste={onPaste}
        />
      )}
    </Field>
  );
}
