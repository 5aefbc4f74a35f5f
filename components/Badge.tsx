import './Badge.css';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'good' | 'moving' | 'quiet' | 'needed';

const icons: Record<Tone, IconName> = { good: 'check', moving: 'clock', quiet: 'cross', needed: 'hand' };

/** Where something stands: a shape, a colour and the words. */
export const Badge = ({ tone, children }: { tone: Tone; children: string }) => (
  <span class="badge" data-tone={tone}>
    <Icon name={icons[tone]} />
    <span>{children}</span>
  </span>
);
