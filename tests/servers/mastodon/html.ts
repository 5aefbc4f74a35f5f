import { escapeHtml } from '../http/reply.ts';
import { acctOf, type Person, type World } from '../world.ts';
import { apart, type Entity, hashtagsIn, mentionsIn, rewrite, urlsIn } from './entities.ts';
import { resolve } from './people.ts';

/** A post's text as Mastodon renders it: paragraphs, `<br />`, shortened links, mentions, hashtags. */
export function render(text: string, world: World): string {
  const entities = apart([...urlsIn(text), ...mentionsIn(text), ...hashtagsIn(text)]);
  const linked = rewrite(text, entities, (entity) => link(entity, world), escapeHtml);
  return linked
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n\n+/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br />')}</p>`)
    .join('');
}

function link({ kind, value }: Entity, world: World): string {
  if (kind === 'url') return address(value);
  if (kind === 'hashtag')
    return `<a href="${world.origin}/tags/${encodeURIComponent(value.toLowerCase())}" class="mention hashtag" rel="tag">#<span>${escapeHtml(value)}</span></a>`;
  const person = resolve(value, world);
  return person ? mention(person, world) : escapeHtml(`@${value}`);
}

const mention = (person: Person, world: World): string =>
  `<span class="h-card" translate="no"><a href="${profileUrl(person, world)}" class="u-url mention">@<span>${escapeHtml(person.username)}</span></a></span>`;

/** The scheme and what is past 30 characters are there, but not seen. */
function address(url: string): string {
  const scheme = /^https?:\/\/(www\.)?/.exec(url)?.[0] ?? '';
  const shown = url.slice(scheme.length, scheme.length + 30);
  const rest = url.slice(scheme.length + 30);
  const part = (name: string, text: string) => `<span class="${name}">${escapeHtml(text)}</span>`;
  return `<a href="${escapeHtml(url)}" target="_blank" rel="nofollow noopener" translate="no">${part('invisible', scheme)}${part(rest ? 'ellipsis' : '', shown)}${part('invisible', rest)}</a>`;
}

export const profileUrl = (person: Person, world: World): string =>
  person.host ? `https://${person.host}/@${person.username}` : `${world.origin}/@${acctOf(person)}`;
