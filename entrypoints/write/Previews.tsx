import { Badge } from '../../components/Badge.tsx';
import { NoticeList } from '../../components/NoticeList.tsx';
import { PostPreview } from '../../components/PostPreview.tsx';
import { useT } from '../../components/Say.tsx';
import type { Account } from '../../lib/model/account.ts';
import type { WrittenMedia } from '../../lib/model/written.ts';
import type { WrittenView } from '../../lib/protocol/messages.ts';
import { languageName } from '../../lib/words/language.ts';
import { lengthWords } from '../../lib/words/time.ts';
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
        const posts = account && <Posts account={account} view={it} sourceOf={sourceOf} />;
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
              <span class="muted">{t(`visibility.${it.visibility}`)}</span>
              {it.language && <span class="muted">{languageName(it.language, t)}</span>}
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

interface PostsProps {
  account: Account;
  view: WrittenView;
  sourceOf: (place: string) => string;
}

function Posts({ account, view: { posts }, sourceOf }: PostsProps) {
  const t = useT();
  const count = posts.length;
  return (
    <div class="preview-posts">
      {posts.map((post, at) => (
        <PostPreview
          // biome-ignore lint/suspicious/noArrayIndexKey: posts have no other name, and do not move
          key={at}
          post={post}
          name={account.displayName}
          acct={account.acct}
          place={count > 1 ? t('panel.number', { number: at + 1, count }) : ''}
          sourceOf={sourceOf}
          pollTime={post.poll ? lengthWords(post.poll.durationMs, t) : ''}
        />
      ))}
    </div>
  );
}
