import type { Commands } from 'webextension-polyfill';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { useT } from '../../components/Say.tsx';
import browser from '../../lib/browser.ts';
import type { Reading } from '../page/reading.ts';
import { useReading } from '../page/useReading.ts';
import './Organisation.css';

const known = ['_execute_action', 'write', 'share'] as const;

/** How the keys are set. */
export const keys: Reading<Commands.Command[]> = {
  key: 'keys',
  read: () => browser.commands.getAll().catch(() => []),
};

/** The keys that work everywhere in the browser, as they are set now. */
export function Keys() {
  const t = useT();
  const commands = useReading(keys);
  return (
    <Card id="keys" title={t('keys.heading')}>
      <p class="muted">{t('keys.text')}</p>
      <dl class="organisation">
        {known.map((name) => (
          <div class="organisation-line" key={name}>
            <dt>{t(`keys.${name}`)}</dt>
            <dd>
              <KeyCombination keys={commands?.find((it) => it.name === name)?.shortcut ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <Button onPress={() => void openKeys()}>{t('keys.change')}</Button>
      </div>
    </Card>
  );
}

/** Where the browser lets people set keys: Firefox has a call for it, Chromium a page. */
const openKeys = (): Promise<unknown> =>
  browser.commands.openShortcutSettings?.() ?? browser.tabs.create({ url: 'chrome://extensions/shortcuts' });

function KeyCombination({ keys }: { keys: string }) {
  const t = useT();
  return keys ? <kbd>{keys}</kbd> : <span class="muted">{t('keys.none')}</span>;
}
