import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Confirm } from './Confirm.tsx';

interface Props {
  children: ComponentChildren;
  kind?: 'plain' | 'danger' | undefined;
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
}

/** A button that asks in its own place before it does anything. After either answer the focus is on it again, if it is still there. */
export function AskedButton({ children, kind, question, yes, no, onYes }: Props) {
  const [asking, setAsking] = useState(false);
  const returning = useRef(false);
  const answer = () => {
    returning.current = true;
    setAsking(false);
  };
  const takeFocusBack = (button: HTMLButtonElement | null) => {
    if (!button || !returning.current) return;
    returning.current = false;
    button.focus();
  };
  if (asking)
    return (
      <Confirm
        question={question}
        yes={yes}
        no={no}
        onYes={() => {
          answer();
          onYes();
        }}
        onNo={answer}
      />
    );
  return (
    <div>
      <Button kind={kind} innerRef={takeFocusBack} onPress={() => setAsking(true)}>
        {children}
      </Button>
    </div>
  );
}
