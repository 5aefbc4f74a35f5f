import type { Options } from '../options.ts';

const en = {
  create: 'Create Post',
  preview: 'Post Preview',
  global: 'global',
  placeholder: 'Write something …',
  edit: 'Edit content',
  insert: 'Insert Media',
  settings: 'Media Settings',
  alt: 'Describe the image/video content...',
  save: 'Save Changes',
  cancel: 'Cancel',
  add: 'Add comment / post',
  draft: 'Save as Draft',
  calendar: 'Add to calendar',
  update: 'Update',
  now: 'Post Now',
  circles: 'Check the circles above',
  sent: 'Added successfully',
  failed: 'Something went wrong',
  set: 'Set',
  open: 'Create post',
  chat: 'Ask the agent',
};
type Words = typeof en;

const de: Words = {
  ...en,
  create: 'Beitrag erstellen',
  preview: 'Vorschau',
  edit: 'Inhalt bearbeiten',
  insert: 'Medien einfügen',
  settings: 'Medieneinstellungen',
  alt: 'Beschreiben Sie das Bild/Video …',
  save: 'Änderungen speichern',
  draft: 'Als Entwurf speichern',
  calendar: 'Zum Kalender hinzufügen',
  now: 'Jetzt posten',
  sent: 'Erfolgreich hinzugefügt',
};
const ja: Words = {
  ...en,
  create: '投稿を作成',
  preview: 'プレビュー',
  alt: '画像/動画の内容を説明...',
  save: '変更を保存',
  draft: '下書きとして保存',
  calendar: 'カレンダーに追加',
  now: '今すぐ投稿',
};

const languages = { en, de, ja } satisfies Record<Options['lang'], Words>;

/** Labels of the site, none of which a reader may rely on. */
export const wordsOf = (lang: Options['lang']): Words => languages[lang];
