import { useEffect, useState } from 'preact/hooks';
import './options.css';
import { useT } from '../../components/Say.tsx';
import { useAnswer } from '../page/useAnswer.ts';
import { About } from './About.tsx';
import { Accounts } from './Accounts.tsx';
import { Interface } from './Interface.tsx';
import { Sites } from './Sites.tsx';
import { Welcome } from './Welcome.tsx';

const isFirstRun = () => location.hash === '#first-run';

/** Accounts, sites, the language, and what this is. A first run begins with three sentences and the sites. */
export function Options() {
  const t = useT();
  const accounts = useAnswer('account.list', {}, 'accounts');
  const sites = useAnswer('site.list', {}, 'settings');
  const [first, setFirst] = useState(isFirstRun);
  useEffect(() => {
    const follow = () => setFirst(isFirstRun());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  return (
    <main class="options">
      <header class="options-top">
        <img src="/icon.svg" alt="" width="44" height="44" />
        <div>
          <p class="muted">{t('extension.name')}</p>
          <h1 class="options-title">{t('options.heading')}</h1>
        </div>
      </header>
      {first && (
        <Welcome
          ready={(accounts.reply?.accounts.length ?? 0) > 0}
          site={sites.reply?.sites.find((site) => site.on) ?? null}
        />
      )}
      {first && <Sites list={sites} />}
      <Accounts list={accounts} />
      {!first && <Sites list={sites} />}
      <Interface />
      <About />
    </main>
  );
}
