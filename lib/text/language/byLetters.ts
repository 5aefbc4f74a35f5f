type Judge = (text: string, words: readonly string[]) => string | null;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const share = (words: readonly string[], known: ReadonlySet<string>): number =>
  words.filter((word) => known.has(word)).length / Math.max(2, words.length);

const greek: Judge = (text) => (count(text, /\p{Script=Greek}/gu) >= 3 ? 'el' : null);

/** Letters of Ukrainian that Russian does not have, and the reverse; a text with both is neither. */
const ukrainian = /[іїєґ]/;
const russian = /[ыэё]/;
const notUkrainian = /[ыэёъ]/;
/** Belarusian shares і, has no и, and softens д and т as Russian does not. */
const belarusian = /дз[еёяь]|ць/;
const otherCyrillic = /[^а-яёіїєґ' -]/;

const cyrillic: Judge = (text, words) => {
  if (otherCyrillic.test(text) || words.length < 2) return null;
  if (ukrainian.test(text)) return /[їєґи]/.test(text) && !notUkrainian.test(text) ? 'uk' : null;
  return russian.test(text) && !belarusian.test(text) ? 'ru' : null;
};

/** Yiddish shares the script; its pairs and pointed vowels tell. */
const hebrew: Judge = (text) =>
  count(text, /\p{Script=Hebrew}/gu) >= 3 && !/[װױײ]|[אי][ַָ]/u.test(text) ? 'he' : null;

const gurmukhi: Judge = (text) => (count(text, /\p{Script=Gurmukhi}/gu) >= 3 ? 'pa' : null);

/** Assamese has two letters of its own. */
const bengali: Judge = (text) =>
  count(text, /\p{Script=Bengali}/gu) >= 3 && !/[ৰৱ]/u.test(text) ? 'bn' : null;

const otherArabic = /[ټډړږښځڅېۍێۆڵڕۇۈۋەڄڃٻڀٺٽڦڪڱ]/u;
const urdu = /[ٹڈڑںےھہۂۃ]|(?<!\p{L})(?:کا|کی|کو|اور)(?!\p{L})/u;
const persianLetters = /[پچژگکی]/gu;
const arabicLetters = /[ةىيكأإؤ]/gu;
const persianWords = new Set('و در به از که این را است با برای می هم ما شما'.split(' '));
const arabicWords = new Set('في من على إلى أن هذا هذه التي الذي مع عن لا ما و'.split(' '));

const arabic: Judge = (text, words) => {
  if (otherArabic.test(text)) return null;
  if (urdu.test(text)) return 'ur';
  const persian = count(text, persianLetters) + 2 * words.filter((word) => persianWords.has(word)).length;
  const article = words.filter((word) => /^[وبفك]?ال\p{L}{2}/u.test(word)).length;
  const arab =
    count(text, arabicLetters) + 2 * article + 2 * words.filter((word) => arabicWords.has(word)).length;
  if (persian >= 2 && persian >= 2 * arab) return 'fa';
  return arab >= 2 && arab >= 2 * persian ? 'ar' : null;
};

const hindiWords = new Set(
  `है हैं हूँ हूं था थी थे का की के को में मे से और ने पर यह ये वह वे नहीं भी ही हम आप मैं हो होता होती होगा गया गई गए करें करना करने कर
  लिए लिये रहा रही रहे अपने अपना अपनी एक कि तो या जो इस उस इसके उसके किसी कोई सभी साथ द्वारा बहुत क्या कैसे तक रहेगा रहेगी हमें हमारे हमारी आपका आपकी कौन सी`.split(
    /\s+/,
  ),
);
/** Marathi, Nepali, Bhojpuri, Maithili. */
const otherDevanagari = /ळ|(?<!\p{L})(?:आहे|आणि|आहेत|छ|छन्|हुन्छ|गर्न|छै|अछि|बा|बाटे)(?![\p{L}\p{M}])/u;

const devanagari: Judge = (text, words) =>
  share(words, hindiWords) >= 0.15 && !otherDevanagari.test(text) ? 'hi' : null;

/** Common in Chinese, in either way of writing, and not in Japanese. */
const chineseOnly =
  /[这這们們么麼吗嗎呢吧很没沒还還说說她您你给給让讓为對对從从发时時间间题题问问东东车见经实现业长门动进运过达边认论语话请谁调读课网红结绝统继续应该样权务势劳乐观欢买卖级线练终组织與於將將學國應關體點实給則则个会开]|的|任何|不得|我们|我們/gu;
const cantonese = /[嘅咗喺唔冇嘢佢哋啲]/u;

const cjk: Judge = (text) => {
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(text, /\p{Script=Hangul}/gu);
  const han = count(text, /\p{Script=Han}/gu);
  const all = kana + hangul + han;
  if (hangul >= 2 && hangul >= 0.5 * all) return 'ko';
  if (kana >= 2 && kana >= 0.15 * all && hangul === 0) return 'ja';
  const isChinese = kana <= 0.05 * all && hangul === 0 && !cantonese.test(text);
  return isChinese && han >= 4 && count(text, chineseOnly) >= 0.06 * han ? 'zh' : null;
};

/** By script: the language it says, alone or with a few letters and words; `null` when it might be another. */
const judges = {
  Cyrillic: cyrillic,
  Greek: greek,
  Hebrew: hebrew,
  Gurmukhi: gurmukhi,
  Bengali: bengali,
  Arabic: arabic,
  Devanagari: devanagari,
  CJK: cjk,
} satisfies Record<string, Judge>;

/** @param words in lower case, all of one script. */
export const byLetters = (script: keyof typeof judges, words: readonly string[]): string | null =>
  judges[script](words.join(' '), words);
