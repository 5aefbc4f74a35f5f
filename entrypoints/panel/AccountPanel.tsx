import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { passFocus } from '../../components/focus.ts';
import { NoticeList } from '../../components/NoticeList.tsx';
import { useT } from '../../components/Say.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import type { T } from '../../lib/i18n.ts';
import type { Visibility } from '../../lib/model/draft.ts';
import type { Edits, Share, Threads } from '../../lib/model/edits.ts';
import { shareKey } from '../../lib/plan/shares.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { AccountProof } from '../../lib/protocol/messages.ts';
import { withOffer } from '../../lib/text/hashtags.ts';
import { languageName, postLanguages } from '../../lib/words/language.ts';
import { PostPreviews } from '../page/PostPreviews.tsx';
import { forAccount, withText } from './edit.ts';

/** What a button of the panel stands with. */
const TO_CONTROL = ['.panel-text, [role="tabpanel"]', 'select, textarea'] as const;

interface Props {
  account: AccountProof;
  /** Where the draft was written. */
  site: string;
  edits: Edits;
  onChange: (edits: Edits) => void;
  sourceOf: (place: string) => string;
}

/** What one account will get, and what can be changed for it alone. */
export function AccountPanel({ account, site, edits, onChange, sourceOf }: Props) {
  const t = useT();
  const { id, acct } = account;
  const own = edits.accounts?.[id] ?? {};
  const on = own.on ?? account.on;
  return (
    <>
      <Toggle
        label={t('panel.on', { account: acct })}
        on={on}
        onTurn={(next) => onChange(forAccount(edits, id, { on: next }))}
      />
      {!on && <p class="muted">{t('panel.off', { account: acct })}</p>}
      {on && (
        <>
          {account.share && <ShareChoice account={account} site={site} edits={edits} onChange={onChange} />}
          <Preview account={account} sourceOf={sourceOf} />
          {account.notices.length > 0 && (
            <NoticeList
              notices={account.notices}
              summary={t('popup.notices', { count: account.notices.length })}
            />
          )}
          {account.base.map((text, part) => {
            const typed = own.texts?.[part];
            const several = account.base.length > 1;
            const label = several
              ? t('panel.text_part', { number: part + 1, account: acct })
              : t('panel.text', { account: acct });
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and do not move
              <div key={part} class="panel-text">
                <TextArea
                  label={label}
                  rows={several ? 2 : 4}
                  value={typed ?? text}
                  onChange={(next) => onChange(withText(edits, id, part, next))}
                />
                {typed !== undefined && typed !== text && (
                  <div>
                    <Button
                      onPress={(event) => {
                        passFocus(event, ...TO_CONTROL);
                        onChange(withText(edits, id, part, null));
                      }}
                    >
                      {t('panel.back')}
                    </Button>
                  </div>
                )}
              </div>
            );
          })}
          <Hashtags account={account} edits={edits} onChange={onChange} />
          <Choices account={account} edits={edits} onChange={onChange} isThread={account.base.length > 1} />
        </>
      )}
    </>
  );
}

/** A draft in Welsh and English: all of it, or one language. What was typed belongs to the share it was typed for. */
function ShareChoice({ account, site, edits, onChange }: Omit<Props, 'sourceOf'>) {
  const t = useT();
  const { id, acct } = account;
  const share = edits.accounts?.[id]?.share ?? account.share ?? 'whole';
  const remember = async (event: Event, of: string | null) => {
    passFocus(event, ...TO_CONTROL);
    const settings = await ask('settings.get', {});
    if (!settings.ok) return;
    const { shares } = settings.value;
    await ask('settings.set', { shares: { ...shares, [shareKey(id, of)]: share } });
  };
  return (
    <div class="panel-text">
      <Choice
        label={t('panel.share')}
        value={share}
        options={(['whole', 'cy', 'en'] as const).map((value) => ({
          value,
          label: t(`panel.share_${value}`),
        }))}
        onChange={(value) => onChange(forAccount(edits, id, { share: value as Share, texts: undefined }))}
      />
      {share !== account.usualShare && (
        <div class="panel-buttons">
          <Button onPress={(event) => void remember(event, site)}>
            {t('panel.share_here', { account: acct })}
          </Button>
          <Button onPress={(event) => void remember(event, null)}>
            {t('panel.share_remember', { account: acct })}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Capitals let a screen reader tell the words of a hashtag apart. Offered, never done unasked. */
function Hashtags({ account, edits, onChange }: Pick<Props, 'account' | 'edits' | 'onChange'>) {
  const t = useT();
  const { id } = account;
  const take = (event: Event, offer: AccountProof['hashtags'][number]) => {
    passFocus(event, ...TO_CONTROL);
    onChange(
      account.base.reduce((done, text, part) => {
        const before = edits.accounts?.[id]?.texts?.[part] ?? text;
        const after = withOffer(before, offer);
        return after === before ? done : withText(done, id, part, after);
      }, edits),
    );
  };
  return account.hashtags.map((offer) => (
    <div key={offer.written}>
      <Button onPress={(event) => take(event, offer)}>{t('panel.hashtag', offer)}</Button>
    </div>
  ));
}

function Preview({ account, sourceOf }: Pick<Props, 'account' | 'sourceOf'>) {
  const t = useT();
  return (
    <section class="panel-posts" aria-label={t('panel.preview')}>
      <PostPreviews posts={account.posts} by={account} sourceOf={sourceOf} />
    </section>
  );
}

const AS_WRITTEN = 'as-written';

function Choices({
  account,
  edits,
  onChange,
  isThread,
}: Pick<Props, 'account' | 'edits' | 'onChange'> & { isThread: boolean }) {
  const t = useT();
  const { id } = account;
  const own = edits.accounts?.[id] ?? {};
  const language = own.language === undefined ? AS_WRITTEN : (own.language ?? '');
  return (
    <div class="panel-choices">
      <Choice
        label={t('panel.visibility')}
        value={account.visibility}
        options={account.visibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
        onChange={(value) => onChange(forAccount(edits, id, { visibility: value as Visibility }))}
      />
      <Choice
        label={t('panel.language')}
        value={language}
        options={languageOptions(t)}
        onChange={(value) =>
          onChange(forAccount(edits, id, { language: value === AS_WRITTEN ? undefined : value || null }))
        }
      />
      {isThread && (
        <Choice
          label={t('panel.threads')}
          value={own.threads ?? account.threads}
          options={(['keep', 'join'] as const).map((value) => ({
            value,
            label: t(`panel.threads_${value}`),
          }))}
          onChange={(value) => onChange(forAccount(edits, id, { threads: value as Threads }))}
        />
      )}
    </div>
  );
}

const languageOptions = (t: T) => [
  { value: AS_WRITTEN, label: t('panel.language_auto') },
  { value: '', label: t('panel.language_server') },
  ...postLanguages.map((value) => ({ value, label: languageName(value, t) })),
];
