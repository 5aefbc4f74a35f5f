import type { Commands } from 'webextension-polyfill';
import { Card } from '../../components/Card.tsx';
import { useT } from '../../components/Say.tsx';
import browser from '../../lib/browser.ts';
import './Organisation.css';

const known = ['_execute_action', 'write', 'share'] as const;

let commands: readonly Commands.Command[] = [];

/** Reads how the keys are set, before the page shows itself. */
export async function seeKeys(): Promise<void> {
  commands = await browser.commands.getAll().catch(() => []);
}

/** The keys that work everywhere in the browser, as they are set now. */
export function Keys() {
  const t = useT();
  return (
    <Card id="keys" title={t('keys.heading')}>
      <p class="muted">{t('keys.text')}</p>
      <dl class="organisation">
        {known.map((name) => (
          <div class="organisation-line" key={name}>
            <dt>{t(`keys.${name}`)}</dt>
            <dd>
              <KeyCombination keys={commands.find((it) => it.name === name)?.shortcut ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function KeyCombination({ keys }: { keys: string }) {
  const t = useT();
  return keys ? <kbd>{keys}</kbd> : <span class="muted">{t('keys.none')}</span>;
}
