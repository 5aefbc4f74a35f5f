import type { Options } from '../options.ts';

const en = {
  create: 'Create post',
  placeholder: 'Start writing...',
  original: 'Original',
  media: 'Media',
  insert: 'Insert items',
  close: 'Close',
  pick: 'Pick time',
  clear: 'Clear time',
  done: 'Done',
  now: 'Post now',
  schedule: 'Schedule',
  confirm: 'Confirm publication',
  cancel: 'Cancel',
  saved: 'Saved',
  sent: 'The post has been scheduled.',
  failed: 'The post could not be scheduled.',
  search: 'Search',
  tag: 'Tag name',
  note: 'Leave a note',
};
type Words = typeof en;

const de: Words = {
  ...en,
  create: 'Beitrag erstellen',
  placeholder: 'Schreiben Sie los …',
  original: 'Original',
  insert: 'Einfügen',
  pick: 'Zeit wählen',
  done: 'Fertig',
  now: 'Jetzt veröffentlichen',
  schedule: 'Planen',
  confirm: 'Veröffentlichung bestätigen',
  cancel: 'Abbrechen',
};
const ja: Words = {
  ...en,
  create: '投稿を作成',
  insert: '挿入',
  pick: '時間を選択',
  done: '完了',
  now: '今すぐ投稿',
  schedule: '予約',
  confirm: '公開の確認',
};

const languages = { en, de, ja } satisfies Record<Options['lang'], Words>;

/** Labels of the site, none of which a reader may rely on. */
export const wordsOf = (lang: Options['lang']): Words => languages[lang];
