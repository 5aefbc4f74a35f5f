import { Button } from './Button.tsx';
import './KeptDraft.css';
import { useT } from './Say.tsx';

interface Props {
  /** First line of the text; empty when there was none. */
  excerpt: string;
  /** When it was changed, in words. */
  when: string;
  onOpen: () => void;
  onDrop: () => void;
}

/** A draft that was being looked at when its page went away, or its panel was closed. */
export function KeptDraft({ excerpt, when, onOpen, onDrop }: Props) {
  const t = useT();
  return (
    <li class="kept">
      <div class="kept-words">
        {excerpt && <p class="kept-excerpt">{excerpt}</p>}
        <p class="muted">{when}</p>
      </div>
      <div class="kept-acts">
        <Button onPress={onOpen}>
          {t('popup.kept_open')}
          <span class="unseen"> {excerpt}</span>
        </Button>
        <Button onPress={onDrop}>
          {t('popup.kept_drop')}
          <span class="unseen"> {excerpt}</span>
        </Button>
      </div>
    </li>
  );
}
