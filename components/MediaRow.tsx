import { useEffect, useRef } from 'preact/hooks';
import type { MediaView } from '../lib/protocol/messages.ts';
import { Button } from './Button.tsx';
import './MediaRow.css';
import { Picture } from './Picture.tsx';
import { useT } from './Say.tsx';
import { TextArea } from './TextArea.tsx';

interface Props {
  media: MediaView;
  src: string;
  /** Its place among how many. */
  at: number;
  count: number;
  onDescribe: (description: string) => void;
  onMove: (by: -1 | 1) => void;
}

/** One picture or video: its alt text, and its place among the others. */
export function MediaRow({ media, src, at, count, onDescribe, onMove }: Props) {
  const t = useT();
  const { name } = media;
  const earlier = useRef<HTMLButtonElement>(null);
  const later = useRef<HTMLButtonElement>(null);
  const pressed = useRef<-1 | 1 | null>(null);
  // The row that moved has lost the focus, and at an end the button too that was pressed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it has moved
  useEffect(() => {
    const [first, second] = pressed.current === -1 ? [earlier, later] : [later, earlier];
    if (pressed.current !== null) (first.current ?? second.current)?.focus();
    pressed.current = null;
  }, [at]);
  const move = (by: -1 | 1) => {
    pressed.current = by;
    onMove(by);
  };
  return (
    <li class="media">
      <div class="media-view">
        <Picture src={src} type={media.type} alt="" />
      </div>
      <div class="media-words">
        <TextArea label={t('panel.alt', { name })} value={media.description} rows={2} onChange={onDescribe} />
        {count > 1 && (
          <div class="media-moves">
            {at > 0 && (
              <Button innerRef={earlier} onPress={() => move(-1)}>
                {t('panel.earlier', { name })}
              </Button>
            )}
            {at < count - 1 && (
              <Button innerRef={later} onPress={() => move(1)}>
                {t('panel.later', { name })}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
