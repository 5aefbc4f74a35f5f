import type { ComponentChildren } from 'preact';
import './Message.css';
import { Icon, type IconName } from './Icon.tsx';
import { useT } from './Say.tsx';

export type Weight = 'good' | 'note' | 'needed' | 'bad';

interface Props {
  weight: Weight;
  says: string;
  hint?: string | undefined;
  /** The server's own words; quoted as they are, whatever their language. */
  said?: string | undefined;
  children?: ComponentChildren;
}

const icons: Record<Weight, IconName> = { good: 'check', note: 'note', needed: 'hand', bad: 'alert' };

/** What happened, what to do about it, and what the server said. */
export function Message({ weight, says, hint, said, children }: Props) {
  const t = useT();
  return (
    <div class="message" data-weight={weight}>
      <Icon name={icons[weight]} />
      <div class="message-words">
        <p class="message-says">{says}</p>
        {hint && <p>{hint}</p>}
        {said && <p class="message-said">{t('said', { words: said })}</p>}
        {children}
      </div>
    </div>
  );
}
