import { useState } from 'preact/hooks';
import { Card } from '../../components/Card.tsx';
import { Message } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import browser from '../../lib/browser.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { useAnswer } from '../page/useAnswer.ts';
import './CallsCard.css';

const NIGHT = { from: '18:00', until: '08:00' };

/** Whether the browser calls the person when a post waits for them, and when not. */
export function CallsCard() {
  const t = useT();
  const { reply, again } = useAnswer('settings.get', {}, 'settings');
  const quiet = reply?.quiet ?? null;
  const set = async (change: Parameters<typeof ask<'settings.set'>>[1]) => {
    await ask('settings.set', change);
    await again();
  };
  const [declined, setDeclined] = useState(false);
  const turn = async (calls: boolean, granted: Promise<boolean>) => {
    const may = await granted;
    setDeclined(!may);
    if (may) await set({ calls });
  };
  return (
    <Card id="calls" title={t('options.parts.calls')}>
      <Toggle
        label={t('notify.calls')}
        hint={t('notify.calls_text')}
        on={reply?.calls ?? false}
        onTurn={(on) => void turn(on, on ? request() : Promise.resolve(true))}
      />
      <div role="status">{declined && <Message weight="needed" says={t('notify.declined')} />}</div>
      <Toggle
        label={t('notify.quiet')}
        hint={t('notify.quiet_text')}
        on={quiet !== null}
        onTurn={(on) => void set({ quiet: on ? NIGHT : null })}
      />
      {quiet && (
        <div class="calls-times">
          <TextField
            kind="time"
            label={t('notify.from')}
            value={quiet.from}
            onChange={(from) => from && void set({ quiet: { ...quiet, from } })}
          />
          <TextField
            kind="time"
            label={t('notify.until')}
            value={quiet.until}
            onChange={(until) => until && void set({ quiet: { ...quiet, until } })}
          />
        </div>
      )}
    </Card>
  );
}

/** In the press itself: Firefox refuses to ask after the first await. */
const request = (): Promise<boolean> =>
  browser.permissions.request({ permissions: ['notifications'] }).catch(() => false);
