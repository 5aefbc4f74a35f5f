import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../setup/project.mjs';
import { areNoticesTrue } from './notices.mjs';

const output = join(root, '.output');
const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');

/** A store page loads quickly, and so does an update over a weak line: bytes of each zip. */
export const ZIP_LIMIT = 400_000;

/** What Chrome's store refuses or shows a warning for at install: there shall be none of it. */
const WARNED = ['tabs', 'webNavigation', 'history', 'downloads', 'clipboardRead', 'management', 'topSites'];

/**
 * Builds the packages of both stores and of the sources.
 *
 * @param {string} node
 * @returns {Promise<{ zips: { name: string, path: string, bytes: number, sha256: string }[], said: string }>}
 */
export async function buildZips(node) {
  for (const name of zipNames()) rmSync(join(output, name));
  const built = [
    await run(node, [wxt, 'zip'], { keep: true, env: { CI: '1' } }),
    await run(node, [wxt, 'zip', '-b', 'firefox'], { keep: true, env: { CI: '1' } }),
  ];
  const zips = zipNames().map((name) => {
    const path = join(output, name);
    return { name, path, bytes: statSync(path).size, sha256: sha256(readFileSync(path)) };
  });
  return { zips, said: built.map((it) => it.output).join('\n') };
}

/** @returns {Promise<string[]>} what is not right with the packages, whole sentences; empty when all is */
export async function faults(node) {
  mkdirSync(output, { recursive: true });
  const first = await buildZips(node);
  const second = await buildZips(node);
  return [
    ...(first.zips.length === 3 ? [] : [`Three zips were expected: ${first.said}`]),
    ...first.zips.flatMap((zip, at) => [
      ...(zip.sha256 === second.zips[at]?.sha256 ? [] : [`${zip.name} comes out otherwise each time.`]),
      ...(zip.name.includes('sources') || zip.bytes <= ZIP_LIMIT
        ? []
        : [`${zip.name} has ${zip.bytes} bytes, more than ${ZIP_LIMIT}.`]),
    ]),
    ...chromeFaults(),
    ...(await firefoxFaults(node)),
    ...(areNoticesTrue() ? [] : ['The third-party notices are out of date: npm run release writes them.']),
  ];
}

function chromeFaults() {
  const manifest = JSON.parse(readFileSync(join(output, 'chrome-mv3/manifest.json'), 'utf8'));
  const { version, description, default_locale, permissions, host_permissions = [], key } = manifest;
  const reasons = readFileSync(join(root, 'docs/permissions.md'), 'utf8');
  const messages = (locale) =>
    JSON.parse(readFileSync(join(output, `chrome-mv3/_locales/${locale}/messages.json`), 'utf8'));
  const said = (locale, name) => messages(locale)[name.replace(/^__MSG_|__$/g, '')]?.message ?? '';
  return [
    [manifest.manifest_version === 3, 'The store takes manifest version 3 only.'],
    [/^\d+(\.\d+){1,3}$/.test(version), 'The version must be numbers with points.'],
    [default_locale === 'en', 'The default locale must be English.'],
    ...['en', 'cy'].flatMap((locale) => [
      [inside(said(locale, manifest.name), 1, 75), `The name must have 1 to 75 characters (${locale}).`],
      [
        inside(said(locale, description), 1, 132),
        `The description must have 1 to 132 characters (${locale}).`,
      ],
    ]),
    [host_permissions.length === 0, 'No host may be asked for at install.'],
    [manifest.content_scripts === undefined, 'No page may be entered before its site is turned on.'],
    [permissions.every((it) => !WARNED.includes(it)), 'A permission would show a warning at install.'],
    [key === undefined, 'The store brings its own key.'],
    [!remoteCode(), 'Code or a font would be loaded from elsewhere.'],
    [!strangePicture(), 'A picture is in the package that is not an icon.'],
    ...[...permissions, ...(manifest.optional_permissions ?? [])].map((it) => [
      reasons.includes(`| \`${it}\``),
      `docs/permissions.md gives no reason for ${it}.`,
    ]),
  ].flatMap(([isRight, sentence]) => (isRight ? [] : [sentence]));
}

const inside = (text, least, most) => text.length >= least && text.length <= most;

/** Whether a page of the package names a script, style or font that is not in it. */
const remoteCode = () =>
  readdirSync(join(output, 'chrome-mv3'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(html|css)$/.test(name))
    .some((name) =>
      /(src|href)="https?:|url\(["']?https?:/.test(readFileSync(join(output, 'chrome-mv3', name), 'utf8')),
    );

/** The pictures of the handbook and of the stores stay outside. */
const strangePicture = () =>
  readdirSync(join(output, 'chrome-mv3'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(png|jpe?g|webp|gif)$/.test(name))
    .some((name) => !/^icons[\\/]/.test(name));

/** The Firefox store's own judgement, offline. */
async function firefoxFaults(node) {
  const linter = join(root, 'node_modules/addons-linter/bin/addons-linter');
  const args = [linter, join(output, 'firefox-mv3'), '--output', 'json'];
  const { output: told } = await run(node, args, { keep: true });
  const { errors, warnings, notices } = JSON.parse(told);
  return [...errors, ...warnings, ...notices].map(
    ({ code, message, file }) => `The Firefox linter says ${code}: ${message} (${file ?? 'manifest'})`,
  );
}

const zipNames = () => readdirSync(output).filter((name) => name.endsWith('.zip'));
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
