import { useEffect, useRef, useState } from 'preact/hooks';
import { Waiting } from '../../components/Waiting.tsx';
import { bePatient, type Patience, type Waited } from './patience.ts';

/** Waits for what a page has asked, until somebody takes it away because the answer is there, also a late one. */
export function Wait({ onAgain }: { onAgain: () => void }) {
  const [waited, setWaited] = useState<Waited>('moment');
  const patience = useRef<Patience | null>(null);
  useEffect(() => {
    patience.current = bePatient(setWaited);
    return () => patience.current?.stop();
  }, []);
  return (
    <Waiting
      waited={waited}
      onAgain={() => {
        patience.current?.again();
        onAgain();
      }}
    />
  );
}
