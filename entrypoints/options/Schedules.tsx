import { Card } from '../../components/Card.tsx';
import { Choice } from '../../components/Choice.tsx';
import { useT } from '../../components/Say.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import type { Settings } from '../../lib/model/settings.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { useAnswer } from '../page/useAnswer.ts';

/** Who keeps a post until its time, and what becomes of one whose time passed while nobody was awake to send it. */
export function Schedules() {
  const t = useT();
  const { reply, again } = useAnswer('settings.get', {}, 'settings');
  const choose = async (missedSchedule: string) => {
    await ask('settings.set', { missedSchedule: missedSchedule as Settings['missedSchedule'] });
    await again();
  };
  const turn = async (serverSchedules: boolean) => {
    await ask('settings.set', { serverSchedules });
    await again();
  };
  return (
    <Card id="schedules" title={t('options.schedules.heading')}>
      <Choice
        label={t('options.schedules.missed')}
        hint={t('options.schedules.missed_text')}
        value={reply?.missedSchedule ?? 'hold'}
        options={[
          { value: 'hold', label: t('options.schedules.hold') },
          { value: 'send', label: t('options.schedules.send') },
        ]}
        onChange={(missed) => void choose(missed)}
      />
      <Toggle
        label={t('options.schedules.there')}
        hint={t('options.schedules.there_text')}
        on={reply?.serverSchedules ?? false}
        onTurn={(on) => void turn(on)}
      />
    </Card>
  );
}
