import { useEffect, useState } from 'preact/hooks';
import './options.css';
import { Frame } from '../../components/Frame.tsx';
import { useT } from '../../components/Say.tsx';
import { useAnswer } from '../page/useAnswer.ts';
import { About } from './About.tsx';
import { Accounts } from './Accounts.tsx';
import { CallsCard } from './CallsCard.tsx';
import { ContactsCard } from './ContactsCard.tsx';
import { DataCard } from './DataCard.tsx';
import { FirstRun } from './FirstRun.tsx';
import { Interface } from './Interface.tsx';
import { Keys } from './Keys.tsx';
import { Organisation } from './Organisation.tsx';
import { RulesCard } from './RulesCard.tsx';
import { Schedules } from './Schedules.tsx';
import { Sites } from './Sites.tsx';

const isFirstRun = () => location.hash === '#first-run';

/** A first run in steps; ever after, everything that can be set. */
export function Options() {
  const [first, setFirst] = useState(isFirstRun);
  useEffect(() => {
    const follow = () => setFirst(isFirstRun());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return first ? <FirstRun /> : <Settings />;
}

const parts = [
  'accounts',
  'sites',
  'rules',
  'schedules',
  'contacts',
  'data',
  'calls',
  'language',
  'keys',
  'about',
] as const;

function Settings() {
  const t = useT();
  const accounts = useAnswer('account.list', {}, 'accounts');
  const sites = useAnswer('site.list', {}, 'settings');
  const inForce = useAnswer('policy.get', {}, 'settings').reply;
  return (
    <Frame here="options" heading={t('options.heading')}>
      <div class="options">
        <nav class="options-nav" aria-label={t('options.nav')}>
          <ul>
            {parts.map((part) => (
              <li key={part}>
                <a class="options-link" href={`#${part}`}>
                  {t(`options.parts.${part}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="options-parts">
          {inForce && <Organisation inForce={inForce} />}
          <Accounts list={accounts} policy={inForce?.policy ?? null} />
          <Sites
            list={sites}
            accounts={accounts.reply?.accounts ?? []}
            widest={inForce?.policy.widestVisibility ?? null}
          />
          <RulesCard policy={inForce?.policy ?? null} />
          <Schedules />
          <ContactsCard sites={sites.reply?.sites ?? []} policy={inForce?.policy ?? null} />
          <DataCard policy={inForce?.policy ?? null} />
          <CallsCard />
          <Interface />
          <Keys />
          <About />
        </div>
      </div>
    </Frame>
  );
}
