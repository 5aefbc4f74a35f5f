import type { ComponentChildren } from 'preact';
import './Empty.css';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  icon: IconName;
  title: string;
  text: string;
  /** 2 right under the title of the page, 3 inside a part of it. */
  level: 2 | 3;
  /** The next step. */
  children?: ComponentChildren;
}

/** Nothing here yet, and what to do next. */
export const Empty = ({ icon, title, text, level, children }: Props) => (
  <div class="empty">
    <span class="empty-icon">
      <Icon name={icon} />
    </span>
    {level === 2 ? <h2 class="empty-title">{title}</h2> : <h3 class="empty-title">{title}</h3>}
    <p class="muted">{text}</p>
    {children}
  </div>
);
