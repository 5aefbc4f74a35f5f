import { Contact, contactKey } from '../model/contact.ts';
import type { Database } from './database.ts';

/** By site, then by name. @param site of which; of all when missing */
export async function listContacts(database: Database, site?: string): Promise<Contact[]> {
  const keys = site === undefined ? null : IDBKeyRange.bound(`${site}/`, `${site}/\uffff`);
  const rows: unknown[] = await database.getAll('contacts', keys);
  return rows.map((row) => Contact.safeParse(row).data ?? null).filter((contact) => contact !== null);
}

/** Takes them in, all or none; one of the same site and name takes the place of the old one. */
export async function keepContacts(database: Database, contacts: readonly Contact[]): Promise<void> {
  const work = database.transaction('contacts', 'readwrite');
  for (const contact of contacts) await work.store.put({ ...contact, key: contactKey(contact) });
  await work.done;
}

export const removeContact = (database: Database, which: Pick<Contact, 'site' | 'handle'>): Promise<void> =>
  database.delete('contacts', contactKey(which));
