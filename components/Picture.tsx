import './Picture.css';
import { Icon } from './Icon.tsx';

interface Props {
  /** Address of its bytes in this browser; empty while they are not here, or cannot be shown. */
  src: string;
  type: string;
  /** Alt text; empty where the words stand beside it. */
  alt: string;
  hidden?: boolean | undefined;
}

/** A small view of a picture or video. `hidden`: as readers see it before they open it. */
export function Picture({ src, type, alt, hidden = false }: Props) {
  const kind = type.split('/', 1)[0];
  return (
    <div class="picture" data-hidden={hidden}>
      {src && kind === 'image' && <img class="picture-bytes" src={src} alt={alt} />}
      {src && kind === 'video' && (
        <video class="picture-bytes" src={src} aria-label={alt} preload="metadata" muted />
      )}
      {(!src || (kind !== 'image' && kind !== 'video')) && <Icon name="note" />}
    </div>
  );
}
