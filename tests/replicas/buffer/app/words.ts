import type { Options } from '../options.ts';

const en = {
  create: 'Create Post',
  newPost: 'New Post',
  box: 'composer textbox',
  placeholder: 'Start writing or use the AI Assistant',
  now: 'Now',
  next: 'Next Available',
  top: 'Prioritize',
  pick: 'Set Date and Time',
  hintNow: 'Publish your post immediately',
  hintNext: 'Publish at the next available slot',
  hintTop: 'Publish before everything in the queue',
  hintPick: 'Publish at a specific date and time',
  doNow: 'Publish Now',
  doNext: 'Add to Queue',
  doTop: 'Share Next',
  doPick: 'Schedule Post',
  doSave: 'Save',
  draft: 'Save Draft',
  customize: 'Customize for each network',
  thread: 'Add to thread',
  comment: 'Your comment',
  firstComment: 'First Comment',
  alt: 'Add a description for people with visual impairments',
  expand: 'Select to expand image and add image description',
  save: 'Save Description',
  close: 'Close',
  remove: 'Remove media',
  done: 'Schedule',
  sent: 'Your post has been taken.',
  failed: 'Whoops, something went wrong. Please try again.',
  more: 'More Sharing Options',
  selected: 'Selected profile',
  reply: 'Write a reply…',
  idea: 'Write down an idea',
};
type Words = typeof en;

const de: Words = {
  ...en,
  create: 'Beitrag erstellen',
  box: 'Textfeld',
  now: 'Jetzt',
  next: 'Nächster freier Termin',
  top: 'Zuerst',
  pick: 'Datum und Uhrzeit',
  doNow: 'Jetzt veröffentlichen',
  doNext: 'Zur Warteschlange hinzufügen',
  doTop: 'Als Nächstes teilen',
  doPick: 'Beitrag planen',
  doSave: 'Speichern',
  draft: 'Entwurf speichern',
  alt: 'Beschreibung für Menschen mit Sehbehinderung',
  expand: 'Bild vergrößern',
  save: 'Beschreibung speichern',
  done: 'Planen',
};

const ja: Words = {
  ...en,
  create: '投稿を作成',
  box: '本文',
  now: '今すぐ',
  next: '次の空き枠',
  pick: '日時を設定',
  doNow: '今すぐ公開',
  doNext: 'キューに追加',
  doPick: '投稿を予約',
  doSave: '保存',
  draft: '下書き保存',
  alt: '視覚障害のある方のための説明',
  save: '説明を保存',
  done: '予約',
};

const languages = { en, de, ja } satisfies Record<Options['lang'], Words>;

/** Labels of the site, none of which a reader may rely on. */
export const wordsOf = (lang: Options['lang']): Words => languages[lang];
