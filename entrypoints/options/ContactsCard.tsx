import { useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Empty } from '../../components/Empty.tsx';
import { FileButton } from '../../components/FileButton.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Message, type Weight } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { Contact } from '../../lib/model/contact.ts';
import type { Policy } from '../../lib/model/policy.ts';
import { writeBook } from '../../lib/plan/write-book.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { SiteView } from '../../lib/protocol/messages.ts';
import { problemWords } from '../../lib/words/problem.ts';
import { saveFile } from '../page/saveFile.ts';
import { useAnswer } from '../page/useAnswer.ts';
import './ContactsCard.css';

interface News {
  weight: Weight;
  says: string;
  hint?: string;
}

/** Who people on a platform are in the Fediverse: only those named here are mentioned there. */
export function ContactsCard({ sites, policy }: { sites: readonly SiteView[]; policy: Policy | null }) {
  const t = useT();
  const { reply, again } = useAnswer('contact.list', {}, 'settings');
  const [news, setNews] = useState<News | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const contacts = reply?.contacts;
  const nameOf = (id: string) => sites.find((site) => site.id === id)?.name ?? id;
  const remove = async ({ site, handle }: Contact) => {
    const gone = await ask('contact.remove', { site, handle });
    await again();
    setNews(
      gone.ok
        ? { weight: 'good', says: t('contacts.removed', { name: handle }) }
        : { weight: 'bad', ...problemWords(gone.problem, t) },
    );
    // The row is gone, and the focus with it.
    place.current?.focus();
  };
  const takeIn = async (file: File) => {
    const result = await ask('contact.import', { text: await file.text() });
    if (!result.ok) return setNews({ weight: 'bad', says: t('contacts.unreadable') });
    const { wrong } = result.value;
    setNews(
      wrong.length > 0
        ? { weight: 'bad', says: t('contacts.wrong', { lines: wrong.join(', ') }) }
        : { weight: 'good', says: t('contacts.taken_in', { count: result.value.contacts.length }) },
    );
    await again();
  };
  return (
    <Card id="contacts" title={t('options.parts.contacts')}>
      <p class="muted">{t('contacts.text')}</p>
      <div ref={place} role="status" tabIndex={-1}>
        {news && <Message {...news} />}
      </div>
      <Add sites={sites} onAdded={() => void again()} />
      {contacts?.length === 0 && (
        <Empty level={3} icon="person" title={t('contacts.none')} text={t('contacts.none_text')} />
      )}
      <ul class="contacts">
        {contacts?.map((contact) => (
          <li class="contacts-line" key={`${contact.site}/${contact.handle}`}>
            <span class="contacts-names">
              <span>
                @{contact.handle} <span class="muted">{nameOf(contact.site)}</span>
              </span>
              <strong>@{contact.address}</strong>
            </span>
            <Button icon="cross" onPress={() => void remove(contact)}>
              {t('contacts.remove')}
              <span class="unseen"> {contact.handle}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div class="contacts-files">
        {policy?.addressBookUpdates === false ? (
          <p class="muted">
            <Icon name="lock" /> {t('problem.policy_book')}
          </p>
        ) : (
          <FileButton
            accept=".csv,.json,text/csv,application/json"
            icon="add"
            onFile={(file) => void takeIn(file)}
          >
            {t('contacts.import')}
          </FileButton>
        )}
        {contacts && contacts.length > 0 && (
          <Button
            icon="down"
            onPress={() =>
              saveFile(
                `\ufeff${writeBook(contacts, 'csv')}`,
                'text/csv;charset=utf-8',
                'also-post-contacts.csv',
              )
            }
          >
            {t('contacts.export')}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Add({ sites, onAdded }: { sites: readonly SiteView[]; onAdded: () => void }) {
  const t = useT();
  const [site, setSite] = useState('');
  const [handle, setHandle] = useState('');
  const [address, setAddress] = useState('');
  const [error, setError] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const chosen = site || (sites[0]?.id ?? '');
  const add = async () => {
    const contact = {
      site: chosen,
      handle: handle.trim().replace(/^@/, '').toLowerCase(),
      address: address.trim().replace(/^@/, ''),
    };
    const kept = await ask('contact.keep', { contact });
    setError(kept.ok ? '' : t('contacts.invalid'));
    if (!kept.ok) return [...(form.current?.querySelectorAll('input') ?? [])].at(-1)?.focus();
    setHandle('');
    setAddress('');
    onAdded();
  };
  return (
    <form
      class="contacts-add"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Choice
        label={t('contacts.site')}
        value={chosen}
        options={sites.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setSite}
      />
      <TextField label={t('contacts.handle')} value={handle} onChange={setHandle} />
      <TextField label={t('contacts.address')} value={address} error={error} onChange={setAddress} />
      <div class="contacts-press">
        <Button submits icon="add">
          {t('contacts.add')}
        </Button>
      </div>
    </form>
  );
}
