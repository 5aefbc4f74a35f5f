import { useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { useT } from '../../components/Say.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { Account } from '../../lib/model/account.ts';
import { authorKey } from '../../lib/model/author.ts';
import type { Route } from '../../lib/model/route.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { SiteView } from '../../lib/protocol/messages.ts';
import { useAnswer } from '../page/useAnswer.ts';
import { Wait } from '../page/Wait.tsx';
import './SiteRoutes.css';
import { type Editing, Ways } from './Ways.tsx';
import { authorsOf, withAuthor, withoutAuthor } from './ways.ts';

interface Props {
  site: SiteView;
  accounts: readonly Account[];
  /** The organisation lets no post go to more people than this; `null` where it does not say. */
  widest: Account['visibility'] | null;
}

/** Where posts from one site go, where that is not as it is set for the accounts. Read once it is opened. */
export function SiteRoutes({ site, accounts, widest }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <details class="routes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('routes.open', { site: site.name })}</summary>
      {open && <Opened site={site} accounts={accounts} widest={widest} />}
    </details>
  );
}

function Opened({ site, accounts, widest }: Props) {
  const { reply, again } = useAnswer('settings.get', {}, 'settings');
  const routes = reply?.routes;
  const save = async (changed: Route[]) => {
    await ask('settings.set', { routes: changed });
    await again();
  };
  if (!routes) return <Wait onAgain={() => void again()} />;
  return (
    <SiteWays
      name={site.name}
      by={site.tellsAuthor}
      site={site.id}
      routes={routes}
      accounts={accounts}
      widest={widest}
      onChange={(it) => void save(it)}
    />
  );
}

/**
 * Of all posts from the site, and of single accounts there; where it does not show which of them writes, that is said.
 * @param by how it shows that
 */
export function SiteWays({ name, by, ...editing }: Editing & { name: string; by: SiteView['tellsAuthor'] }) {
  const t = useT();
  return (
    <div class="routes-parts">
      <p class="muted">{t('routes.text', { site: name })}</p>
      <Ways {...editing} author="" />
      {by ? (
        <Authors {...editing} name={name} by={by} />
      ) : (
        <p class="muted">{t('routes.authors_unseen', { site: name })}</p>
      )}
    </div>
  );
}

/** Accounts of the site whose posts go another way than the rest. */
function Authors({ name, by, ...editing }: Editing & { name: string; by: 'handle' | 'name' }) {
  const t = useT();
  const { routes, site, onChange } = editing;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const shown = (author: string) => (by === 'handle' ? `@${author}` : author);
  const add = () => {
    const author = authorKey(typed);
    const isName = (by === 'handle' ? /^[^\s/@]+$/ : /\S/).test(author);
    setWrong(!isName);
    if (!isName) return form.current?.querySelector('input')?.focus();
    setTyped('');
    onChange(withAuthor(routes, site, author));
  };
  return (
    <>
      <h3>{t('routes.authors', { site: name })}</h3>
      <p class="muted">{t('routes.authors_text', { site: name })}</p>
      {authorsOf(routes, site).map((author) => (
        <section
          class="routes-author"
          key={author}
          aria-label={t('routes.author_posts', { name: shown(author) })}
        >
          <h4>{t('routes.author_posts', { name: shown(author) })}</h4>
          <Ways {...editing} author={author} />
          <div>
            <Button
              icon="cross"
              onPress={() => {
                onChange(withoutAuthor(routes, site, author));
                form.current?.querySelector('input')?.focus();
              }}
            >
              {t('routes.author_remove')}
              <span class="unseen"> {shown(author)}</span>
            </Button>
          </div>
        </section>
      ))}
      <form
        class="routes-add"
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={t('routes.author', { site: name })}
          hint={t(by === 'handle' ? 'routes.author_hint' : 'routes.author_hint_name')}
          error={wrong ? t(by === 'handle' ? 'routes.author_wrong' : 'routes.author_none') : ''}
          value={typed}
          onChange={setTyped}
        />
        <div>
          <Button submits icon="add">
            {t('routes.author_add')}
          </Button>
        </div>
      </form>
    </>
  );
}
