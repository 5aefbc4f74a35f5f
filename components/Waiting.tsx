import './Waiting.css';
import { Button } from './Button.tsx';
import { Message } from './Message.tsx';
import { useT } from './Say.tsx';

interface Props {
  /** `long`: it is said what to do. `again`: they did it a moment ago. */
  waited: 'moment' | 'long' | 'again';
  onAgain: () => void;
}

/** Stands where an answer will stand: nobody waits without a word, and nobody for ever. */
export function Waiting({ waited, onAgain }: Props) {
  const t = useT();
  return (
    <div class="waiting" role="status">
      {waited === 'moment' ? (
        <p class="muted waiting-moment">{t('page.opening')}</p>
      ) : (
        <Message weight="needed" says={t('page.unanswered')} hint={t('page.unanswered_hint')}>
          <Button onPress={onAgain}>{t(waited === 'again' ? 'page.opening' : 'action.retry')}</Button>
        </Message>
      )}
    </div>
  );
}
