import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button.tsx';
import './Confirm.css';

interface Props {
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
}

/** Asks before something is lost, in place. The safe answer has the focus, and Escape gives it. */
export function Confirm({ question, yes, no, onYes, onNo }: Props) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would look and sound like a form
    <div
      class="confirm"
      role="group"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onNo();
      }}
    >
      <p>{question}</p>
      <div class="confirm-answers">
        <Button innerRef={keep} onPress={onNo}>
          {no}
        </Button>
        <Button kind="danger" onPress={onYes}>
          {yes}
        </Button>
      </div>
    </div>
  );
}
