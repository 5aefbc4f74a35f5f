import { useState } from 'preact/hooks';
import type { MentionView } from '../lib/protocol/messages.ts';
import { Button } from './Button.tsx';
import { Choice } from './Choice.tsx';
import { passFocus } from './focus.ts';
import './MentionRow.css';
import { useT } from './Say.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  mention: MentionView;
  onChoose: (choice: MentionView['choice']) => void;
  /** Puts who it is into the address book. */
  onRemember: (address: string) => void;
}

const address = /^@?([\w.-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i;

/** A name in the text, and what becomes of it. Nobody is notified unless the author says so here or in the address book. */
export function MentionRow({ mention, onChoose, onRemember }: Props) {
  const t = useT();
  const { name, choice, known, hasProfile } = mention;
  const chosen = choice.as === 'address' ? choice.address : null;
  const [typed, setTyped] = useState<string | null>(chosen !== null && chosen !== known ? chosen : null);
  const canBeOther = !name.slice(1).includes('@');
  const options = [
    { value: 'name', label: t('panel.mention_name') },
    ...(hasProfile ? [{ value: 'link', label: t('panel.mention_link') }] : []),
    ...(known ? [{ value: 'known', label: t('panel.mention_address', { address: `@${known}` }) }] : []),
    ...(canBeOther ? [{ value: 'other', label: t('panel.mention_else') }] : []),
  ];
  const choose = (value: string) => {
    setTyped(value === 'other' ? '' : null);
    if (value === 'known' && known) onChoose({ as: 'address', address: known });
    else onChoose({ as: value === 'link' ? 'link' : 'name' });
  };
  const type = (value: string) => {
    setTyped(value);
    const whole = address.exec(value.trim())?.[1];
    onChoose(whole ? { as: 'address', address: whole } : { as: 'name' });
  };
  const whole = typed === null ? undefined : address.exec(typed.trim())?.[1];

  return (
    <li class="mention">
      <Choice
        label={t('panel.mention', { name })}
        value={typed !== null ? 'other' : chosen ? 'known' : choice.as}
        options={options}
        onChange={choose}
      />
      {typed !== null && (
        <div class="mention-other">
          <TextField
            label={t('panel.mention_field', { name })}
            hint={t('panel.mention_hint')}
            value={typed}
            error={typed.trim() !== '' && !whole ? t('panel.mention_wrong') : ''}
            onChange={type}
          />
          {whole && whole !== known && (
            <div>
              <Button
                onPress={(event) => {
                  passFocus(event, '.mention', 'input');
                  onRemember(whole);
                }}
              >
                {t('panel.mention_remember')}
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}
