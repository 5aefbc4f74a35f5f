import { fail, ok } from '../../lib/model/result.ts';
import { readBook } from '../../lib/plan/book.ts';
import { policyInForce } from '../../lib/policy.ts';
import type { Handlers } from '../../lib/protocol/answer.ts';
import { keepContacts, listContacts, removeContact } from '../../lib/store/contacts.ts';
import { disk } from './disk.ts';
import { tellPages } from './tell.ts';

const all = async () => ({ contacts: await listContacts(await disk()) });

export const contactHandlers: Pick<
  Handlers,
  'contact.list' | 'contact.keep' | 'contact.remove' | 'contact.import'
> = {
  'contact.list': async () => ok(await all()),
  'contact.keep': async ({ contact }) => {
    await keepContacts(await disk(), [contact]);
    tellPages('settings');
    return ok(await all());
  },
  'contact.remove': async (which) => {
    await removeContact(await disk(), which);
    tellPages('settings');
    return ok(await all());
  },
  'contact.import': async ({ text }) => {
    if (!(await policyInForce()).policy.addressBookUpdates) return fail('policy-book');
    const { contacts, wrong } = readBook(text);
    if (wrong.length === 0) await keepContacts(await disk(), contacts);
    tellPages('settings');
    return ok({ ...(await all()), wrong: wrong.slice(0, 50) });
  },
};
