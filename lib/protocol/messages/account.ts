import type { Account } from '../../model/account.ts';

export interface SignIn {
  /** Address to open for the person; the answer comes back to the redirect address. */
  authorizeUrl: string;
  server: string;
  software: string;
}

/** What the person can set for one account; a key that is missing stays as it is. */
export interface AccountChange {
  isDefault?: boolean | undefined;
  visibility?: Account['visibility'] | undefined;
  language?: Account['language'] | undefined;
}

/** Connecting accounts, and what is set for each. */
export interface AccountVerbs {
  /** Step one of connecting: find the server, register, remember the pending sign-in. */
  'account.begin': { who: 'own'; ask: { address: string; way: 'window' | 'tab' | 'paste' }; reply: SignIn };
  /** Step two: the address the server sent the person back to. */
  'account.finish': { who: 'own'; ask: { redirect: string }; reply: { account: Account; again: boolean } };
  'account.list': { who: 'own'; ask: Record<string, never>; reply: { accounts: Account[] } };
  'account.change': {
    who: 'own';
    ask: { id: string; change: AccountChange };
    reply: { account: Account };
  };
  /** Signs out: revokes the token where the server can, forgets it in any case. `revoked` says which. */
  'account.remove': { who: 'own'; ask: { id: string }; reply: { revoked: boolean } };
}
