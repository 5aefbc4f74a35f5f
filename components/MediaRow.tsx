import type { MediaView } from '../lib/protocol/messages.ts';
import { Button } from './Button.tsx';
import './MediaRow.css';
import { Picture } from './Picture.tsx';
import { useT } from './Say.tsx';
import { TextArea } from './TextArea.tsx';

interface Props {
  media: MediaView;
  src: string;
  isFirst: boolean;
  isLast: boolean;
  onDescribe: (description: string) => void;
  onMove: (by: -1 | 1) => void;
}

/** One picture or video: its alt text, and its place among the others. */
export function MediaRow({ media, src, isFirst, isLast, onDescribe, onMove }: Props) {
  const t = useT();
  const { name } = media;
  return (
    <li class="media">
      <div class="media-view">
        <Picture src={src} type={media.type} alt="" />
      </div>
      <div class="media-words">
        <TextArea label={t('panel.alt', { name })} value={media.description} rows={2} onChange={onDescribe} />
        {!(isFirst && isLast) && (
          <div class="media-moves">
            {!isFirst && <Button onPress={() => onMove(-1)}>{t('panel.earlier', { name })}</Button>}
            {!isLast && <Button onPress={() => onMove(1)}>{t('panel.later', { name })}</Button>}
          </div>
        )}
      </div>
    </li>
  );
}
