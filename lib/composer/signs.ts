import { CONTROLS } from '../sites/controls.ts';
import { isVague } from '../sites/said.ts';
import { closest, holds, isVisible, matching, meaningIn, wordsOf } from './elements.ts';
import { namesOf } from './named.ts';

/** What speaks for a text box being the one that a post is written in, and against it. */

export const DIALOG = '[role="dialog"], [aria-modal="true"], dialog';
const ASIDE = ['nav, header, [role="search"], [role="navigation"], [role="log"]'];
const EDITOR =
  '.public-DraftEditor-content, [data-slate-editor], [data-lexical-editor], .ProseMirror, .ql-editor, .ck-content, .mce-content-body';
/** What a text box is called that is for a post, and one that is for something else (facts: composers-tools 27). */
const FOR_POSTS =
  /post|caption|write|compose|shar(e|ing)|what.?s (on|new|happening)|[cg]apsiwn|ysgrifenn|rh?annu|[pb]ost(io|iad)|beitrag|schreib|beschriftung|teilen|publi[ck]|légende|écri|partag|escrib|compart|投稿|本文|キャプション|シェア/i;
const FOR_OTHERS =
  /comment|repl(y|ies)|note|search|filter|e-?mail|subject|bio\b|chat|prompt|alt.?text|sylw|ateb|nodyn|nodiadau|chwilio|ebost|testun amgen|kommentar|antwort|notiz|such(e|en)\b|betreff|alternativtext|réponse|répondre|recherche|objet|respuesta|respond|nota\b|buscar|asunto|コメント|返信|メモ|検索|件名|代替テキスト/i;
/** Words that the box of a post may have too, beside its own ("Write your post, add hashtags"). */
const RATHER_OTHERS =
  /hashtag|utm|campaign|keyword|\blinks?\b|\burl\b|\btags?\b|\btitle\b|location|spoiler|feedback|\bask\b|assist|generat|\bai\b|instruct|hashnod|ymgyrch|allweddair|dolen|gofyn|cynorthwy|teitl|lleoliad|kampagne|schlagw|verknüpf|frag(e|en)\b|assistent|titel|\bort\b|ハッシュタグ|キャンペーン|リンク|質問|アシスタント|タイトル|場所/i;
/** Where people talk to each other. */
const TALK =
  /inbox|conversation|comments|replies|\bchat|mewnflwch|sgwrs|sylwadau|atebion|posteingang|unterhaltung|kommentare|antworten|boîte de réception|commentaires|bandeja|comentarios|受信|会話|コメント|返信/i;

/** As many boxes of one make are a list of comments or of messages. */
const LIST = 5;

/** Called something that is no post, by any of its names. */
export const isForOthers = (box: HTMLElement): boolean => {
  const names = namesOf(box);
  if (names.some((it) => FOR_OTHERS.test(it))) return true;
  return !names.some((it) => FOR_POSTS.test(it)) && names.some((it) => RATHER_OTHERS.test(it));
};

/** By signs of several kinds, none of which is enough (facts: composers-tools 27). */
export const votesFor = (box: HTMLElement, all: readonly HTMLElement[], root: Element): number => {
  // All of a frame is its text box, however little stands in it.
  const frame = box.localName === 'body' ? box.ownerDocument.defaultView?.frameElement : null;
  const { width, height } = (frame ?? box).getBoundingClientRect();
  const isOther = isForOthers(box);
  const says = matching(root, CONTROLS).filter(isVisible);
  const signs: readonly [boolean, number][] = [
    [true, 4],
    [closest(root, [`${DIALOG}, form`]) !== null, 3],
    [isOther, -5],
    [!isOther && namesOf(box).some((it) => FOR_POSTS.test(it)), 3],
    [box.matches(EDITOR), 2],
    [width > 150 && height > 40, 1],
    [height < 24, -3],
    [root.querySelector('input[type="file"]') !== null, 3],
    [isCounted(root, box), 2],
    [saysMore(says), 3],
    [saysVaguely(says), -3],
    [closest(box, ASIDE) !== null, -6],
    [TALK.test(around(box)), -5],
    [closest(root, ['article, li, [role="article"], [role="listitem"]']) !== null, -3],
    [isOneOfMany(box, all), -4],
    [box.closest('form')?.querySelector('[type="password"]') != null, -10],
  ];
  return signs.reduce((sum, [speaks, by]) => sum + (speaks ? by : 0), 0);
};

/** Posts are scheduled, queued and kept as drafts; comments hardly are. */
const saysMore = (controls: readonly Element[]): boolean =>
  controls.some((it) => /^(schedule|queue|draft|approval)$/.test(meaningIn(it) ?? ''));

/** All that publishes says "Send", as it does below a message. */
const saysVaguely = (controls: readonly Element[]): boolean => {
  const now = controls.filter((it) => meaningIn(it) === 'now');
  return now.length > 0 && now.every((it) => isVague(wordsOf(it)));
};

/** The name of the part of the page that a box lies in. */
const around = (box: Element): string => {
  const part = closest(box, [`${DIALOG}, section, aside, form, [role="region"], [role="complementary"]`]);
  const title = part?.querySelector('h1, h2, h3, h4, [role="heading"], legend');
  return part ? `${part.getAttribute('aria-label') ?? ''} ${title ? wordsOf(title) : ''}` : '';
};

/** A number stands beside the text that says how long it is, or may be. */
const isCounted = (root: Element, box: Element): boolean =>
  [...root.querySelectorAll('*')].some(
    (it) =>
      it.childElementCount === 0 &&
      /^\d{1,5}(\s*\/\s*[\d,.]+)?$/.test(wordsOf(it)) &&
      !holds(box, it) &&
      isVisible(it),
  );

/** Of what make a box is: itself, and what it lies in. */
export const makeOf = (box: Element): string =>
  [box, box.parentElement, box.parentElement?.parentElement].map((at) => at?.localName).join();

/** Boxes with the same parents, again and again. */
const isOneOfMany = (box: Element, all: readonly Element[]): boolean =>
  all.filter((it) => makeOf(it) === makeOf(box)).length >= LIST;
