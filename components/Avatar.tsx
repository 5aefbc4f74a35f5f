import './Avatar.css';
import type { Account } from '../lib/model/account.ts';

interface Props {
  of: Pick<Account, 'acct' | 'displayName' | 'picture'>;
}

/** An account's picture as kept in this browser, else the first letter of its name. Nothing is asked of a server to show it. */
export function Avatar({ of: { acct, displayName, picture } }: Props) {
  return (
    <span class="avatar" aria-hidden="true">
      {picture ? (
        <img class="avatar-picture" src={picture} alt="" />
      ) : (
        [...(displayName || acct)][0]?.toUpperCase()
      )}
    </span>
  );
}
