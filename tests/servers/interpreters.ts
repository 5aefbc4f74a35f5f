import MarkdownIt from 'markdown-it';
import * as mfm from 'mfm-js';
import { htmlToText } from '../../lib/fediverse/html.ts';
import type { Dialect } from '../../lib/text/escape/markdown.ts';
import { escapeHtml } from './http/reply.ts';

/** What Hollo runs (its package.json), and as near as can be had for Mitra. */
const joining = new MarkdownIt({ html: false, linkify: true, breaks: false });
const breaking = new MarkdownIt({ html: false, linkify: true, breaks: true });

/** Text in HTML, as a server shows it that reads Markdown. */
export const markdownToHtml = (text: string, dialect: Dialect): string =>
  (dialect === 'joins-lines' ? joining : breaking).render(text);

export const readMarkdown = (text: string, dialect: Dialect): string =>
  htmlToText(markdownToHtml(text, dialect).replaceAll('<br>\n', '<br>'));

/** Text in HTML, as a server shows it that reads MFM, with the parser that Misskey itself runs. */
export const mfmToHtml = (text: string): string => mfm.parse(text).map(show).join('');

/** What a reader sees of it: a box to search with, a formula or a custom emoji is no text. */
export const readMfm = (text: string): string => htmlToText(mfmToHtml(text));

function show(node: mfm.MfmNode): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.props.text).replaceAll('\n', '<br>');
    case 'unicodeEmoji':
      return node.props.emoji;
    case 'emojiCode':
    case 'mathInline':
    case 'mathBlock':
    case 'search':
      return `<i>${node.type}</i>`;
    case 'inlineCode':
    case 'blockCode':
      return `<code>${escapeHtml(node.props.code)}</code>`;
    case 'hashtag':
      return `<a>#${escapeHtml(node.props.hashtag)}</a>`;
    case 'mention':
      return `<a>${escapeHtml(node.props.acct)}</a>`;
    case 'url':
      return `<a>${escapeHtml(node.props.url)}</a>`;
    default:
      return `<span>${(node.children ?? []).map(show).join('')}</span>`;
  }
}

/**
 * Friendica's: HTML passes, entities are read before anything else, only these characters can be escaped, one star in a
 * line that does not begin with it is escaped already, and a hashtag begins no heading (its src/Content/Text/Markdown.php
 * and the parser it uses).
 */
export function friendicaHtml(text: string): string {
  const mended = text
    .replace(/^([^*\n]+)\*([^*\n]*)$/gm, '$1\\*$2')
    .replace(/#(?=[^\s#])/g, '&#35;')
    .replace(/\\([\\`*_{}[\]()>#+\-.!])|\\/g, (whole, known) => (known ? whole : '\\\\'));
  return escaping.render(mended).replaceAll('&amp;#35;', '#').replaceAll('&#35;', '#');
}
const escaping = new MarkdownIt({ html: false, linkify: true, breaks: true });
