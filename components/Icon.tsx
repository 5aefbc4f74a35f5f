import './Icon.css';

const paths = {
  add: 'M12 5v14M5 12h14',
  alert: 'M12 8v5m0 3.2v.1M12 3.5 2.8 19.5h18.4z',
  bars: 'M5 20v-7m7 7V5m7 15v-10',
  calendar: 'M4.5 6h15v13.5h-15zM4.5 10.5h15M8.5 3.5V8m7-4.5V8',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: 'M12 7v5.2l3.2 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  cross: 'm7 7 10 10M17 7 7 17',
  down: 'M12 4.5v11m-4.5-4.5 4.5 4.5 4.5-4.5M5 19.5h14',
  film: 'M4 5.5h16v13H4zM10 9.2v5.6l5-2.8z',
  hand: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 8v4.8m0 3.2v.1',
  key: 'M3.5 6.5h17v11h-17zM7 10h.1m3.2 0h.1m3.2 0h.1m3.2 0h.1M8 14h8',
  left: 'm14.5 6-6 6 6 6',
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  note: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5m0-8.1V8',
  out: 'M13.5 5H19v5.5M18.5 5.5 11 13M17 14v3.5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 5 17.5v-9A1.5 1.5 0 0 1 6.5 7H10',
  person: 'M12 12a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6zm-7 8c.7-3.4 3.5-5 7-5s6.3 1.6 7 5',
  picture: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15.5 9.2h.1',
  place: 'M4 6.5h16v11H4zM4 10h16M7 8.3h.1',
  post: 'M5 19l1-4L16.5 4.5l3 3L9 18z',
  right: 'm9.5 6 6 6-6 6',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  settings:
    'M4 7h9m5 0h2M4 17h2m5 0h9M15.5 9.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zm-7 10a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside words, never instead of them. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" data-name={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
