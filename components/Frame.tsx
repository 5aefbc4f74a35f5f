import type { ComponentChildren } from 'preact';
import './Frame.css';
import { Icon, type IconName } from './Icon.tsx';
import { useT } from './Say.tsx';

export type Room = 'write' | 'record' | 'options';

const rooms: readonly { room: Room; icon: IconName }[] = [
  { room: 'write', icon: 'post' },
  { room: 'record', icon: 'list' },
  { room: 'options', icon: 'settings' },
];

interface Props {
  /** Where this page is; `null` for a page that is none of the rooms. */
  here: Room | null;
  heading: string;
  children: ComponentChildren;
}

/** What all our pages in a tab have around them: the way from one to the other, and the heading. */
export function Frame({ here, heading, children }: Props) {
  const t = useT();
  return (
    <>
      <header class="frame-top">
        <p class="frame-brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          {t('extension.name')}
        </p>
        <nav aria-label={t('page.nav')}>
          <ul class="frame-rooms">
            {rooms.map(({ room, icon }) => (
              <li key={room}>
                <a
                  class="frame-room"
                  href={`/${room}.html`}
                  aria-current={room === here ? 'page' : undefined}
                >
                  <Icon name={icon} />
                  {t(`page.${room}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="frame-main">
        <h1 class="frame-heading">{heading}</h1>
        {children}
      </main>
    </>
  );
}
