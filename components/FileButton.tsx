import { useRef } from 'preact/hooks';
import { Button } from './Button.tsx';
import type { IconName } from './Icon.tsx';

interface Props {
  children: string;
  icon: IconName;
  /** As of a file input. */
  accept: string;
  onFile: (file: File) => void;
}

/** A button that asks for a file. The browser's own control is behind it, since it speaks only the browser's language. */
export function FileButton({ children, icon, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
      <Button icon={icon} onPress={() => input.current?.click()}>
        {children}
      </Button>
    </span>
  );
}
