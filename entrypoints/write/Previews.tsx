import { Badge } from '../../components/Badge.tsx';
import { NoticeList } from '../../components/NoticeList.tsx';
import { useT } from '../../components/Say.tsx';
import type { Account } from '../../lib/model/account.ts';
import type { WrittenMedia } from '../../lib/model/written.ts';
import type { WrittenView } from '../../lib/protocol/messages.ts';
import { languageName } from '../../lib/words/language.ts';
import { PostPreviews } from '../page/PostPreviews.tsx';
import './Previews.css';
import { useSources } from './useSources.ts';

interface Props {
  accounts: readonly Account[];
  preview: readonly WrittenView[];
  media: readonly WrittenMedia[];
  /** Shows the posts at once, as readers will see them; else on wish. */
  whole?: boolean | undefined;
}

/** What each account would get, in a line: how much room is left, who sees it, what will differ; and as it will look. */
export function Previews({ accounts, preview, media, whole }: Props) {
  const t = useT();
  const sourceOf = useSources(media);
  return (
    <ul class="previews">
      {preview.map((it) => {
        const account = accounts.find(({ id }) => id === it.account);
        const posts = account && (
          <div class="preview-posts">
            <PostPreviews posts={it.posts} by={account} sourceOf={sourceOf} />
          </div>
        );
        return (
          <li class="preview" key={it.account}>
            <p class="preview-line">
              <span class="preview-account">{account?.acct}</span>
              {it.blocked && <Badge tone="needed">{t('write.blocked')}</Badge>}
              <span class="muted">
                {it.posts.length > 1
                  ? t('write.thread', { count: it.posts.length })
                  : t('write.left', { count: Math.max(0, it.left) })}
              </span>
              {!whole && <span class="muted">{t(`visibility.${it.visibility}`)}</span>}
              {!whole && it.language && <span class="muted">{languageName(it.language, t)}</span>}
            </p>
            {whole && posts}
            {it.notices.length > 0 && (
              <NoticeList notices={it.notices} summary={t('popup.notices', { count: it.notices.length })} />
            )}
            {!whole && (
              <details class="preview-look">
                <summary>
                  {t('panel.preview')}
                  <span class="unseen"> {account?.acct}</span>
                </summary>
                {posts}
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
