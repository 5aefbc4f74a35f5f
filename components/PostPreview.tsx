import type { Account } from '../lib/model/account.ts';
import type { PostView } from '../lib/protocol/messages.ts';
import { Avatar } from './Avatar.tsx';
import { Icon } from './Icon.tsx';
import './PostPreview.css';
import { Picture } from './Picture.tsx';
import { useT } from './Say.tsx';

interface Props {
  post: PostView;
  /** Whose post it is. */
  by: Pick<Account, 'acct' | 'displayName' | 'picture'>;
  /** `Post 1 of 3`; empty when it is the only one. */
  place: string;
  /** Address of a picture's bytes in this browser, by its place in the draft. */
  sourceOf: (place: string) => string;
  /** How long the poll stays open, in words. */
  pollTime: string;
}

/** One post as readers will see it. */
export function PostPreview({ post, by, place, sourceOf, pollTime }: Props) {
  const t = useT();
  const over = post.used > post.limit;
  return (
    <article class="post" aria-label={place || undefined}>
      <header class="post-head">
        <Avatar of={by} />
        <div class="post-names">
          {by.displayName && <p class="post-name">{by.displayName}</p>}
          <p class="muted">@{by.acct}</p>
        </div>
        {place && <p class="muted post-place">{place}</p>}
      </header>
      {post.spoilerText && (
        <p class="post-warning" dir="auto">
          <Icon name="alert" />
          <span>{post.spoilerText}</span>
        </p>
      )}
      {post.segments.length > 0 && (
        <p class="post-text" dir="auto">
          {post.segments.map(({ kind, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
            <span key={at} class={kind === 'plain' ? undefined : 'post-entity'} data-kind={kind}>
              {text}
            </span>
          ))}
        </p>
      )}
      {post.media.length > 0 && (
        <ul class="post-media">
          {post.media.map((it) => (
            <li key={it.place}>
              <Picture
                src={sourceOf(it.place)}
                type={it.type}
                alt={it.description || it.name}
                hidden={post.sensitive}
              />
              <p class="muted post-alt">{it.description || t('panel.no_alt')}</p>
            </li>
          ))}
        </ul>
      )}
      {post.poll && (
        <div class="post-poll">
          <ul>
            {post.poll.options.map((option) => (
              <li key={option} class="post-choice" dir="auto">
                {option}
              </li>
            ))}
          </ul>
          <p class="muted">
            {t(post.poll.multiple ? 'panel.poll_several' : 'panel.poll', { time: pollTime })}
          </p>
        </div>
      )}
      <footer class="post-foot">
        <span>{t(`visibility.${post.visibility}`)}</span>
        {post.language && <span>{post.language}</span>}
        <span class="post-count" data-over={over}>
          {t(over ? 'panel.too_long' : 'panel.counter', { used: post.used, limit: post.limit })}
        </span>
      </footer>
    </article>
  );
}
