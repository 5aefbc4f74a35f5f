import { useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { useT } from '../../components/Say.tsx';
import { TextField } from '../../components/TextField.tsx';
import browser from '../../lib/browser.ts';

interface Props {
  onAdd: (like: 'mixpost' | 'postiz', host: string, granted: Promise<boolean>) => void;
}

/** Tools that people run themselves: which, and where. */
export function OwnServer({ onAdd }: Props) {
  const t = useT();
  const [like, setLike] = useState<'mixpost' | 'postiz'>('mixpost');
  const [address, setAddress] = useState('');
  const [isWrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const add = () => {
    const host = hostOf(address);
    setWrong(host === null);
    if (host === null) form.current?.querySelector('input')?.focus();
    // In the press itself: Firefox refuses to ask after the first await.
    if (host !== null) onAdd(like, host, request(host));
  };
  return (
    <details class="sites-own">
      <summary>{t('options.sites.own_title')}</summary>
      <form
        class="sites-own-form"
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Choice
          label={t('options.sites.own_like')}
          value={like}
          options={[
            { value: 'mixpost', label: 'Mixpost' },
            { value: 'postiz', label: 'Postiz' },
          ]}
          onChange={(value) => setLike(value === 'postiz' ? 'postiz' : 'mixpost')}
        />
        <TextField
          label={t('options.sites.own_address')}
          hint={t('options.sites.own_hint')}
          value={address}
          onChange={setAddress}
          error={isWrong ? t('options.sites.own_wrong') : ''}
        />
        <Button submits>{t('options.sites.own_add')}</Button>
      </form>
    </details>
  );
}

/** `posts.example.org`, however it was typed; `null` for what is no host on the web. */
function hostOf(address: string): string | null {
  const url = `https://${address.trim().replace(/^https?:\/\//i, '')}`;
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) ? host : null;
}

const request = (host: string): Promise<boolean> =>
  browser.permissions.request({ origins: [`https://${host}/*`] }).catch(() => false);
