import { Badge } from '../../components/Badge.tsx';
import { NoticeList } from '../../components/NoticeList.tsx';
import { useT } from '../../components/Say.tsx';
import type { Account } from '../../lib/model/account.ts';
import type { WrittenView } from '../../lib/protocol/messages.ts';
import { languageName } from '../../lib/words/language.ts';

interface Props {
  accounts: readonly Account[];
  preview: readonly WrittenView[];
  /** Also shows the posts word for word. */
  whole?: boolean | undefined;
}

/** What each account would get, in a line: how much room is left, who sees it, and what will differ. */
export function Previews({ accounts, preview, whole }: Props) {
  const t = useT();
  return (
    <ul class="previews">
      {preview.map((it) => (
        <li class="preview" key={it.account}>
          <p class="preview-line">
            <span class="preview-account">{accounts.find(({ id }) => id === it.account)?.acct}</span>
            {it.blocked && <Badge tone="needed">{t('write.blocked')}</Badge>}
            <span class="muted">
              {it.posts.length > 1
                ? t('write.thread', { count: it.posts.length })
                : t('write.left', { count: Math.max(0, it.left) })}
            </span>
            <span class="muted">{t(`visibility.${it.visibility}`)}</span>
            {it.language && <span class="muted">{languageName(it.language, t)}</span>}
          </p>
          {whole &&
            it.posts.map((text) => (
              <blockquote class="preview-text" key={text} dir="auto" lang={it.language ?? undefined}>
                {text}
              </blockquote>
            ))}
          {it.notices.length > 0 && (
            <NoticeList notices={it.notices} summary={t('popup.notices', { count: it.notices.length })} />
          )}
        </li>
      ))}
    </ul>
  );
}
