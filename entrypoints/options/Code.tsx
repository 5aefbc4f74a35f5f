import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { useT } from '../../components/Say.tsx';
import { TextField } from '../../components/TextField.tsx';

export interface CodeWish {
  /** Whether the server shows a code at all. */
  isShown: boolean;
  bring(code: string | null): void;
}

/** Where the person puts the code that their server shows, in browsers where nothing else can bring it back. */
export function Code({ wish }: { wish: CodeWish }) {
  const t = useT();
  const [code, setCode] = useState('');
  return (
    <div class="connect-code">
      {wish.isShown && (
        <TextField
          label={t('options.connect.code')}
          hint={t('options.connect.code_hint')}
          value={code}
          onChange={setCode}
          error=""
        />
      )}
      <Button kind="main" onPress={() => (code.trim() || !wish.isShown) && wish.bring(code)}>
        {t('options.connect.code_press')}
      </Button>
    </div>
  );
}
