import type { PolicyInForce } from '../../model/policy.ts';
import type { Settings, SettingsChange } from '../../model/settings.ts';

/** What a settings file could not bring: sign-ins and permissions, which only the person can give, and a forbidden book. */
export interface DataLeft {
  accounts: string[];
  sites: string[];
  book: boolean;
}

/** Settings, the organisation's rules, and everything as a file. */
export interface SettingsVerbs {
  /** What the organisation decided, and which of its keys could not be read. */
  'policy.get': { who: 'own'; ask: Record<string, never>; reply: PolicyInForce };
  /** Settings, accounts' own settings and the address book as a file; no token, draft or record. */
  'data.export': { who: 'own'; ask: Record<string, never>; reply: { text: string } };
  /** `file-newer`, `file-unreadable`. The reply names what is still to be done by hand: accounts to connect, sites to allow. */
  'data.import': { who: 'own'; ask: { text: string }; reply: DataLeft };
  /** Signs out everywhere and forgets everything. */
  'data.erase': { who: 'own'; ask: Record<string, never>; reply: Record<string, never> };
  'settings.get': { who: 'own'; ask: Record<string, never>; reply: Settings };
  'settings.set': { who: 'own'; ask: SettingsChange; reply: Settings };
}
