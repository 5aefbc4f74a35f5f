import type { JobView } from '../lib/protocol/messages.ts';
import './NoticeList.css';
import { Icon, type IconName } from './Icon.tsx';

type Notice = JobView['notices'][number];

const icons: Record<Notice['level'], IconName> = { blocks: 'alert', warns: 'hand', tells: 'note' };

/** Every difference from the draft, gravest first. */
export function NoticeList({ notices, summary }: { notices: readonly Notice[]; summary: string }) {
  const order: Notice['level'][] = ['blocks', 'warns', 'tells'];
  const sorted = order.flatMap((level) => notices.filter((notice) => notice.level === level));
  return (
    <details class="notices" open={sorted[0]?.level !== 'tells'}>
      <summary class="notices-summary">{summary}</summary>
      <ul class="notices-list">
        {sorted.map((notice) => (
          <li key={`${notice.code} ${notice.says}`} class="notices-item" data-level={notice.level}>
            <Icon name={icons[notice.level]} />
            <span>{notice.says}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
