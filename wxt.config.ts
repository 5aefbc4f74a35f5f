import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { type Catalogue, pack } from './lib/catalogue.ts';
import { sites } from './lib/sites/index.ts';
import { knownOf } from './lib/sites/known.ts';

/** Chrome ids and Firefox ids are fixed so that the OAuth redirect address is known before an install. */
export const GECKO_ID = 'also-post@also-post.example';

/**
 * The panel can be shown in a frame on these sites only; elsewhere it opens in a tab. Its address says nothing and opens
 * nothing: see `panel.key`.
 */
const framedOn = [...new Set(sites.flatMap((site) => site.matches))].sort();

/**
 * Preact can set markup from a string, which nothing here does and the Firefox store warns of in every package that could.
 * A Preact in which that line is not found any more stops the build.
 */
const noMarkup: Plugin = {
  name: 'no-markup',
  transform(code, id) {
    if (!/\/preact\/dist\/preact\.m?js$/.test(id)) return null;
    const without = code.replace(/\(\w\.innerHTML=\w\.__html\)/, '(void 0)');
    if (without === code) throw new Error('Preact sets innerHTML in another way than it did.');
    return { code: without, map: null };
  },
};

/** What the film library says when it is used wrongly reaches nobody (`lib/media/serve.ts`), and is long. */
const noReproach: Plugin = {
  name: 'no-reproach',
  transform(code, id) {
    if (!id.includes('/node_modules/mediabunny/')) return null;
    const text = /(?:'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)/.source;
    const said = String.raw`throw new (Error|TypeError|RangeError)\(\s*${text}(?:\s*\+\s*${text})*\s*\);`;
    return { code: code.replace(new RegExp(said, 'g'), 'throw new $1();'), map: null };
  },
};

/** Scripts that are put into one page share what the first ones have left there (`lib/composer/engine.ts`). */
const inPage = ['composer/ear', 'composer/elements', 'composer/find', 'sites/said', 'sites/calls'];
const leftBefore: Record<string, string[]> = {
  likeliest: inPage,
  mirror: inPage,
  teach: [...inPage, 'composer/capture', 'composer/memory'],
};

/** A script does not bring what lies in its page already, but finds it there. */
const findsInPage = (left: readonly string[]): Plugin => ({
  name: 'finds-in-page',
  load(id) {
    if (!left.some((name) => id.endsWith(`/lib/${name}.ts`))) return null;
    const names = [...readFileSync(id, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)];
    return `export const { ${names.map(([, name]) => name).join()} } = globalThis[Symbol.for('also-post.engine')];`;
  },
});

interface Places {
  root: string;
  i18n?: { localesDir?: string } | undefined;
}

/** Every locale file: the languages we speak. */
async function cataloguesIn({ root, i18n }: Places): Promise<Record<string, Catalogue>> {
  const folder = resolve(root, i18n?.localesDir ?? 'locales');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yml'));
  const entries = names.sort().map(async (name) => {
    const messages = Object.entries(generateChromeMessages(await parseMessagesFile(join(folder, name))));
    const sentences = messages.map(([key, { message }]) => [key, message]);
    return [name.replace(/\.yml$/, ''), Object.fromEntries(sentences)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** What our own pages and the background read of the languages, beside the little that the browser itself reads. */
function wordsOf(catalogues: Record<string, Catalogue>): Record<string, unknown> {
  const { keys, said } = pack(catalogues);
  const names = Object.entries(catalogues).map(([language, { extension_own_name: name }]) => {
    if (!name) throw new Error(`locales/${language}.yml does not say what its language is called.`);
    return [language, name] as const;
  });
  return {
    'languages.json': Object.fromEntries(names),
    'words/keys.json': keys,
    ...Object.fromEntries(Object.entries(said).map(([language, it]) => [`words/${language}.json`, it])),
  };
}

/** What the browser itself reads: the sentences that the manifest names. */
const forManifest = (messages: object) =>
  Object.fromEntries(Object.entries(messages).filter(([key]) => /^(?:extension|command)_/.test(key)));

export default defineConfig({
  // A build during tests stands aside from the one they read.
  outDirTemplate: `${process.env.ALSO_POST_ASIDE ? 'aside/' : ''}{{browser}}-mv{{manifestVersion}}{{modeSuffix}}`,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  manifestVersion: 3,
  imports: false,
  webExt: { disabled: true },
  autoIcons: { baseIconPath: 'public/icon.svg', developmentIndicator: false },
  hooks: {
    'vite:build:extendConfig'([entry, ...others], config) {
      const left = others.length === 0 && leftBefore[entry?.name ?? ''];
      if (left) config.plugins = [...(config.plugins ?? []), findsInPage(left)];
    },
    // The languages we speak are the files in `locales/`: one more file is one more language.
    async 'build:publicAssets'(wxt, files) {
      for (const file of files)
        if ('contents' in file && file.relativeDest.startsWith('_locales/'))
          file.contents = JSON.stringify(forManifest(JSON.parse(file.contents)));
      for (const [relativeDest, words] of Object.entries(wordsOf(await cataloguesIn(wxt.config))))
        files.push({ relativeDest, contents: JSON.stringify(words) });
      // A page gets the engine and the recipe of its own site: plain data, left where only our scripts can see it.
      for (const site of sites.filter((it) => !it.likeliest)) {
        const contents = `globalThis[Symbol.for('also-post.recipe')] = ${JSON.stringify(site)};\n`;
        files.push({ relativeDest: `sites/${site.id}.js`, contents });
      }
      // One that was taught is asked for; what an earlier script left on the page is not it.
      const none = "delete globalThis[Symbol.for('also-post.recipe')];\n";
      files.push({ relativeDest: 'sites/taught.js', contents: none });
    },
  },
  vite: () => ({
    plugins: [noMarkup, noReproach],
    // Recipes are large, and the background needs one only where something is taught: it reads that out of its script.
    define: { __KNOWN_SITES__: JSON.stringify(sites.map(knownOf)) },
  }),
  zip: { excludeSources: ['tests/.artifacts/**', 'docs/store/pictures/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'identity',
      ...(browser === 'firefox' ? [] : ['offscreen']),
      'contextMenus',
      'activeTab',
    ],
    optional_permissions: ['notifications'],
    // What is written in a private window is kept nowhere, so there is no post that could outlive it: we stay out.
    incognito: 'not_allowed',
    // No page of ours can show a picture or film of anybody's server, whatever stands in it.
    content_security_policy: {
      extension_pages:
        "script-src 'self'; object-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; font-src 'self'",
    },
    host_permissions: [],
    optional_host_permissions: ['https://*/*'],
    web_accessible_resources: [{ resources: ['panel.html'], matches: framedOn }],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+J' } },
      write: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_write__' },
      share: { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_command_share__' },
    },
    action: { default_title: '__MSG_extension_name__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '142.0',
              data_collection_permissions: {
                required: ['none'],
                optional: ['personalCommunications', 'websiteContent', 'authenticationInfo'],
              },
            },
          },
        }
      : {
          storage: { managed_schema: 'policy-schema.json' },
          minimum_chrome_version: '148',
          message_serialization: 'structured_clone',
        }),
  }),
});
