import type { Contact } from '../../model/contact.ts';

/** The address book. */
export interface ContactVerbs {
  'contact.list': { who: 'own'; ask: Record<string, never>; reply: { contacts: Contact[] } };
  'contact.keep': { who: 'own'; ask: { contact: Contact }; reply: { contacts: Contact[] } };
  'contact.remove': { who: 'own'; ask: { site: string; handle: string }; reply: { contacts: Contact[] } };
  /** Takes in an address book as CSV or JSON; nothing of it when `wrong` is not empty. */
  'contact.import': { who: 'own'; ask: { text: string }; reply: { contacts: Contact[]; wrong: number[] } };
}
