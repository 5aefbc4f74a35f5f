import type { Options } from '../options.ts';

const en = {
  create: 'Create posts and more',
  title: 'Create a post',
  minimize: 'Minimize',
  exit: 'Exit Composer',
  account: 'Select a social account (required)',
  tab: 'Your post',
  text: 'Text',
  placeholder: 'Enter your text and links',
  first: 'First comment',
  addMedia: 'Add media',
  editAlt: 'Edit alternative text',
  alt: 'Alternative text',
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Remove media',
  preview: 'generic post preview',
  later: 'Schedule for later',
  nextMonth: 'Go to next month',
  done: 'Done',
  clear: 'Clear date and time',
  now: 'Post now',
  schedule: 'Schedule',
  edits: 'Save edits',
  approval: 'Send for approval',
  draft: 'Save draft',
  sent: 'Your post is on its way.',
  failed: 'Oops! Something went wrong.',
  reply: 'Reply',
};
type Words = typeof en;

const de: Words = {
  ...en,
  create: 'Beiträge und mehr erstellen',
  title: 'Beitrag erstellen',
  minimize: 'Minimieren',
  exit: 'Composer schließen',
  account: 'Social-Media-Konto wählen (erforderlich)',
  tab: 'Ihr Beitrag',
  text: 'Text',
  first: 'Erster Kommentar',
  addMedia: 'Medien hinzufügen',
  editAlt: 'Alternativtext bearbeiten',
  alt: 'Alternativtext',
  save: 'Speichern',
  cancel: 'Abbrechen',
  later: 'Für später planen',
  done: 'Fertig',
  clear: 'Datum und Uhrzeit entfernen',
  now: 'Jetzt posten',
  schedule: 'Planen',
  draft: 'Entwurf speichern',
};

const ja: Words = {
  ...en,
  title: '投稿を作成',
  minimize: '最小化',
  exit: '閉じる',
  account: 'アカウントを選択（必須）',
  tab: 'あなたの投稿',
  text: 'テキスト',
  first: '最初のコメント',
  addMedia: 'メディアを追加',
  editAlt: '代替テキストを編集',
  save: '保存',
  later: '後で投稿',
  done: '完了',
  clear: '日時を消去',
  now: '今すぐ投稿',
  schedule: '予約',
  draft: '下書きを保存',
};

const languages = { en, de, ja } satisfies Record<Options['lang'], Words>;

/** Labels of the site, none of which a reader may rely on. */
export const wordsOf = (lang: Options['lang']): Words => languages[lang];
