import type { Account } from '../lib/model/account.ts';
import type { AccountChange } from '../lib/protocol/messages.ts';
import { AskedButton } from './AskedButton.tsx';
import './AccountRow.css';
import { Avatar } from './Avatar.tsx';
import { Button } from './Button.tsx';
import { Choice } from './Choice.tsx';
import { Link } from './Link.tsx';
import { Message } from './Message.tsx';
import { useT } from './Say.tsx';
import { Toggle } from './Toggle.tsx';

interface Props {
  account: Account;
  /** Languages a post can be marked with: tag and name. */
  languages: readonly { value: string; label: string }[];
  /** When the sign-in ends for good, in words; `null` when that is far off, or never. */
  ends: string | null;
  /** The organisation lets no post go to more people than this; `null` where it does not say. */
  widest: Account['visibility'] | null;
  onChange: (change: AccountChange) => void;
  onSignIn: () => void;
  onRemove: () => void;
}

const visibilities = ['public', 'unlisted', 'private', 'direct'] as const;

/** One connected account and what is set for it. */
export function AccountRow({ account, languages, ends, widest, onChange, onSignIn, onRemove }: Props) {
  const t = useT();
  return (
    <li class="account">
      <div class="account-head">
        <Avatar of={account} />
        <div class="account-names">
          {account.displayName && <p class="account-name">{account.displayName}</p>}
          <h3 class="account-acct">
            <Link href={account.url}>{account.acct}</Link>
          </h3>
        </div>
      </div>
      {account.needsSignIn && (
        <Message weight="needed" says={t('options.accounts.again')}>
          <div class="account-again">
            <Button kind="main" onPress={onSignIn}>
              {t('options.accounts.again_next')}
            </Button>
          </div>
        </Message>
      )}
      {!account.needsSignIn && ends && (
        <Message weight="note" says={t('options.accounts.ends', { time: ends })}>
          <div class="account-again">
            <Button onPress={onSignIn}>{t('options.accounts.again_next')}</Button>
          </div>
        </Message>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take part in the grid of the row */}
      <div
        class="account-settings"
        role="group"
        aria-label={t('options.accounts.details', { account: account.acct })}
      >
        <Toggle
          label={t('options.accounts.default')}
          on={account.isDefault}
          onTurn={(isDefault) => onChange({ isDefault })}
        />
        <div class="account-choices">
          <Choice
            label={t('options.accounts.visibility')}
            value={account.visibility}
            hint={
              widest ? t('policy.locked_visibility', { visibility: t(`visibility.${widest}`) }) : undefined
            }
            options={visibilities
              .slice(widest ? visibilities.indexOf(widest) : 0)
              .map((value) => ({ value, label: t(`visibility.${value}`) }))}
            onChange={(value) => onChange({ visibility: value as Account['visibility'] })}
          />
          <Choice
            label={t('options.accounts.language')}
            hint={t('options.accounts.language_text')}
            value={account.language ?? ''}
            options={[{ value: '', label: t('options.accounts.language_server') }, ...languages]}
            onChange={(value) => onChange({ language: value || null })}
          />
        </div>
      </div>
      <SignOut account={account} onRemove={onRemove} />
    </li>
  );
}

function SignOut({ account, onRemove }: Pick<Props, 'account' | 'onRemove'>) {
  const t = useT();
  return (
    <AskedButton
      question={t('options.accounts.remove_ask', { account: account.acct })}
      yes={t('options.accounts.remove')}
      no={t('options.accounts.remove_keep')}
      onYes={onRemove}
    >
      {t('options.accounts.remove')}
      <span class="unseen"> {account.acct}</span>
    </AskedButton>
  );
}
