import type { ComponentChildren } from 'preact';
import './Card.css';

interface Props {
  /** For links within the page. */
  id?: string | undefined;
  title?: string | undefined;
  children: ComponentChildren;
}

/** A part of a page with its heading. */
export const Card = ({ id, title, children }: Props) => (
  <section class="card" id={id} aria-labelledby={id && title ? `${id}-title` : undefined}>
    {title && (
      <h2 class="card-title" id={id && `${id}-title`}>
        {title}
      </h2>
    )}
    {children}
  </section>
);
