import { useRef, useState } from 'preact/hooks';
import { AccountRow } from '../../components/AccountRow.tsx';
import { Card } from '../../components/Card.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Message } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import type { Account } from '../../lib/model/account.ts';
import type { Policy } from '../../lib/model/policy.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { languageName, postLanguages } from '../../lib/words/language.ts';
import { problemWords } from '../../lib/words/problem.ts';
import { whenWords } from '../../lib/words/time.ts';
import type { Answer } from '../page/useAnswer.ts';
import { Connect } from './Connect.tsx';
import { NoAccount } from './NoAccount.tsx';

type News = { is: 'signed-out'; acct: string; revoked: boolean } | { is: 'failed'; problem: Problem };

/** Connecting accounts, and what is set for each. */
export function Accounts({ list, policy }: { list: Answer<'account.list'>; policy: Policy | null }) {
  const t = useT();
  const [news, setNews] = useState<News | null>(null);
  const [prefilled, setPrefilled] = useState<{ address: string } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const accounts = list.reply?.accounts;
  const languages = postLanguages.map((value) => ({ value, label: languageName(value, t) }));

  const remove = async (account: Account) => {
    const result = await ask('account.remove', { id: account.id });
    setNews(
      result.ok
        ? { is: 'signed-out', acct: account.acct, revoked: result.value.revoked }
        : { is: 'failed', problem: result.problem },
    );
    await list.again();
    // The row is gone, and the focus with it.
    place.current?.focus();
  };
  const change = async (id: string, wanted: Parameters<typeof ask<'account.change'>>[1]['change']) => {
    const result = await ask('account.change', { id, change: wanted });
    setNews(result.ok ? null : { is: 'failed', problem: result.problem });
    await list.again();
  };

  return (
    <>
      <Card id="connect" title={t('options.connect.heading')}>
        <Connect onConnected={() => void list.again()} prefilled={prefilled} />
        <NoAccount />
      </Card>
      <Card id="accounts" title={t('options.accounts.heading')}>
        {accounts && accounts.length > 0 && <p class="muted">{t('options.accounts.default_text')}</p>}
        <div ref={place} role="status" tabIndex={-1}>
          {news && <NewsWords news={news} />}
        </div>
        {list.problem && <Message weight="bad" {...problemWords(list.problem, t)} />}
        {accounts?.length === 0 && (
          <Empty
            level={3}
            icon="person"
            title={t('options.accounts.none')}
            text={t('options.accounts.none_text')}
          />
        )}
        <ul>
          {accounts?.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              languages={languages}
              ends={endsSoon(account) ? whenWords(account.expiresAt ?? 0, Date.now(), t) : null}
              widest={policy?.widestVisibility ?? null}
              onChange={(wanted) => void change(account.id, wanted)}
              onSignIn={() => setPrefilled({ address: account.acct })}
              onRemove={() => void remove(account)}
            />
          ))}
        </ul>
      </Card>
    </>
  );
}

/** A sign-in that can be renewed is, a month ahead: one that ends within two weeks will not be (Mitra). */
const endsSoon = ({ expiresAt }: Account): boolean =>
  expiresAt !== null && expiresAt - Date.now() < 14 * 24 * 3_600_000;

function NewsWords({ news }: { news: News }) {
  const t = useT();
  if (news.is === 'failed')
    return <Message weight="bad" {...problemWords(news.problem, t)} said={news.problem.said} />;
  return news.revoked ? (
    <Message weight="good" says={t('options.accounts.revoked', { account: news.acct })} />
  ) : (
    <Message weight="needed" says={t('options.accounts.not_revoked', { account: news.acct })} />
  );
}
