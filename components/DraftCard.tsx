import type { ComponentChildren } from 'preact';
import './DraftCard.css';
import { Link } from './Link.tsx';
import { useT } from './Say.tsx';

interface Props {
  /** First line of the text; empty when there was none. */
  excerpt: string;
  /** When it was written, in words. */
  when: string;
  nativeUrl: string | null;
  /** The rows of its jobs. */
  children: ComponentChildren;
}

/** One draft, and how it fares on each account. */
export function DraftCard({ excerpt, when, nativeUrl, children }: Props) {
  const t = useT();
  return (
    <article class="draft">
      {excerpt && <h3 class="draft-excerpt">{excerpt}</h3>}
      <p class="muted draft-when">
        <span>{when}</span>
        {nativeUrl && <Link href={nativeUrl}>{t('action.open_native')}</Link>}
      </p>
      <ul class="draft-jobs">{children}</ul>
    </article>
  );
}
