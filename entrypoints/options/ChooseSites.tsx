import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Checks } from '../../components/Checks.tsx';
import { Message } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import browser from '../../lib/browser.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { useAnswer } from '../page/useAnswer.ts';
import { Wait } from '../page/Wait.tsx';

/** Sites and tools to turn on together, by their names: the browser is asked once, for just their hosts. */
export function ChooseSites({ onDone }: { onDone: () => void }) {
  const t = useT();
  const { reply, again } = useAnswer('site.list', {}, 'settings');
  const sites = reply?.sites.toSorted((one, other) => one.name.localeCompare(other.name));
  const [ticked, setTicked] = useState<string[] | null>(null);
  const [declined, setDeclined] = useState(false);
  if (!sites) return <Wait onAgain={() => void again()} />;
  const on = sites.filter((site) => site.on).map(({ id }) => id);
  const chosen = ticked ?? on;
  const wanted = sites.filter(({ id }) => chosen.includes(id));

  const allow = async (granted: Promise<boolean>) => {
    if (!(await granted)) return setDeclined(true);
    for (const { id } of wanted.filter((site) => !site.on)) await ask('site.turn', { id, on: true });
    onDone();
  };

  return (
    <>
      <Checks
        legend={t('first.sites_legend')}
        options={sites.map(({ id, name, locked }) => ({
          value: id,
          label: name,
          disabled: locked,
          hint: locked ? t('policy.locked') : undefined,
        }))}
        value={chosen}
        onChange={setTicked}
      />
      <p class="muted">{t('first.sites_text')}</p>
      <div role="status">
        {declined && <Message weight="needed" says={t('first.declined')} hint={t('first.declined_hint')} />}
      </div>
      <div class="first-press">
        <Button
          kind="main"
          disabled={wanted.length === 0}
          // In the press itself: Firefox refuses to ask after the first await.
          onPress={() => void allow(request(wanted.flatMap(({ matches }) => matches)))}
        >
          {t('first.allow')}
        </Button>
        <Button onPress={onDone}>{t('first.later')}</Button>
      </div>
    </>
  );
}

const request = (origins: string[]): Promise<boolean> =>
  browser.permissions.request({ origins }).catch(() => false);
