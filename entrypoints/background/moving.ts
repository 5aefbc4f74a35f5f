import browser from '../../lib/browser.ts';
import { readExport, writeExport } from '../../lib/model/exported.ts';
import { Carried } from '../../lib/model/leaving.ts';
import { narrowed } from '../../lib/model/policy.ts';
import { fail, ok } from '../../lib/model/result.ts';
import { policyInForce } from '../../lib/policy.ts';
import type { Handlers } from '../../lib/protocol/answer.ts';
import { readSettings } from '../../lib/settings.ts';
import { changeAccount, listAccounts } from '../../lib/store/accounts.ts';
import { keepContacts, listContacts } from '../../lib/store/contacts.ts';
import { accountHandlers } from './accounts.ts';
import { showBadge } from './badge.ts';
import { disk } from './disk.ts';
import { syncSites } from './sites.ts';
import { speakAnew } from './speak.ts';
import { setEverywhere } from './sync.ts';
import { tellPages } from './tell.ts';

/** All that is set here, without a token, a draft or a record. */
async function exported(): Promise<string> {
  const accounts = await listAccounts(await disk());
  return writeExport({
    ...Carried.parse(await readSettings()),
    accounts: accounts.map(({ acct, isDefault, visibility, language: ofPosts }) => ({
      acct,
      isDefault,
      visibility,
      language: ofPosts,
    })),
    contacts: await listContacts(await disk()),
  });
}

function tellAll(): void {
  speakAnew();
  for (const topic of ['settings', 'accounts', 'jobs'] as const) tellPages(topic);
}

export const movingHandlers: Pick<Handlers, 'data.export' | 'data.import' | 'data.erase'> = {
  'data.export': async () => ok({ text: await exported() }),
  'data.import': async ({ text }) => {
    const file = readExport(text);
    if (file === 'newer') return fail('file-newer');
    if (file === 'unreadable') return fail('file-unreadable');
    // A permission goes with each site: only the person can give that.
    const { sites, ...settings } = Carried.parse(file);
    await setEverywhere(settings);
    const { policy } = await policyInForce();
    if (policy.addressBookUpdates) await keepContacts(await disk(), file.contacts);
    const here = await listAccounts(await disk());
    for (const { acct, isDefault, visibility, language: ofPosts } of file.accounts) {
      const account = here.find((it) => it.acct === acct);
      const change = { isDefault, visibility: narrowed(visibility, policy), language: ofPosts };
      if (account) await changeAccount(await disk(), account.id, change);
    }
    tellAll();
    const { sites: on } = await readSettings();
    return ok({
      accounts: file.accounts.map(({ acct }) => acct).filter((acct) => !here.some((it) => it.acct === acct)),
      sites: sites.filter((site) => !on.includes(site)),
      book: !policy.addressBookUpdates && file.contacts.length > 0,
    });
  },
  'data.erase': async (_, from) => {
    const database = await disk();
    for (const { id } of await listAccounts(database)) await accountHandlers['account.remove']({ id }, from);
    const stores = [...database.objectStoreNames];
    const work = database.transaction(stores, 'readwrite', { durability: 'strict' });
    await Promise.all([...stores.map((store) => work.objectStore(store).clear()), work.done]);
    await browser.storage.local.clear();
    await browser.storage.sync.clear().catch(() => undefined);
    const { origins = [] } = await browser.permissions.getAll();
    if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false);
    await syncSites();
    void showBadge();
    tellAll();
    return ok({});
  },
};
