import { PostPreview } from '../../components/PostPreview.tsx';
import { useT } from '../../components/Say.tsx';
import type { Account } from '../../lib/model/account.ts';
import type { PostView } from '../../lib/protocol/messages.ts';
import { lengthWords } from '../../lib/words/time.ts';

interface Props {
  posts: readonly PostView[];
  /** Whose posts they are. */
  by: Pick<Account, 'acct' | 'displayName' | 'picture'>;
  /** Address of a picture's bytes in this browser, by its place in the draft. */
  sourceOf: (place: string) => string;
}

/** All posts of a draft as one account will get them, each with its number where there are several. */
export function PostPreviews({ posts, by, sourceOf }: Props) {
  const t = useT();
  const count = posts.length;
  return posts.map((post, at) => (
    <PostPreview
      // biome-ignore lint/suspicious/noArrayIndexKey: posts have no other name, and do not move
      key={at}
      post={post}
      by={by}
      place={count > 1 ? t('panel.number', { number: at + 1, count }) : ''}
      sourceOf={sourceOf}
      pollTime={post.poll ? lengthWords(post.poll.durationMs, t) : ''}
    />
  ));
}
