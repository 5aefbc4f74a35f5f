import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/project.mjs';

/** Where the notices lie in the package. */
export const noticesFile = join(root, 'public/third-party-notices.txt');

/** Build tools of which a little runs in the extension itself. */
const BUNDLED_TOOLS = ['wxt', '@wxt-dev/i18n'];

/** Packages that bring the project its Node, or types only, and are in no bundle. */
const NOT_BUNDLED = /^(node-|@types\/)/;

const DATA = `The table of letter sequences in lib/text/language/table.ts was counted from the localisation files of Mozilla
Firefox and Thunderbird (Mozilla Public License 2.0). It holds counts only, none of their text.`;

const ownPackage = (name) => join(root, 'node_modules', name);
const manifestOf = (name) => JSON.parse(readFileSync(join(ownPackage(name), 'package.json'), 'utf8'));

/** Every package of which code is in the extension, by name. */
export function bundled() {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const found = new Set(BUNDLED_TOOLS);
  const visit = (name) => {
    if (found.has(name) || NOT_BUNDLED.test(name)) return;
    found.add(name);
    for (const next of Object.keys(manifestOf(name).dependencies ?? {})) visit(next);
  };
  for (const name of Object.keys(dependencies)) visit(name);
  return [...found].sort();
}

/** For the Mozilla licence its own notice is enough (its Exhibit A), with the place where the source is. */
const MPL = `This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. You can obtain a copy of it
at https://mozilla.org/MPL/2.0/, and the source of this package from its address above.`;

function licenceOf(name) {
  if (manifestOf(name).license === 'MPL-2.0') return MPL;
  const file = readdirSync(ownPackage(name)).find((it) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(it));
  if (file) return readFileSync(join(ownPackage(name), file), 'utf8').trim();
  return 'Its package holds no text of its licence.';
}

/** The whole file, the same for the same packages. */
export function notices() {
  const parts = bundled().map((name) => {
    const { version, license, homepage } = manifestOf(name);
    const about = [`${name} ${version}`, license, homepage].filter(Boolean).join(' · ');
    return `${about}\n\n${licenceOf(name)}`;
  });
  const line = '-'.repeat(80);
  return `Also Post contains code of these packages.\n\n${[...parts, DATA].join(`\n\n${line}\n\n`)}\n`;
}

/** @returns {boolean} whether the file in the package says what is true of the packages that are installed */
export const areNoticesTrue = () =>
  existsSync(noticesFile) && readFileSync(noticesFile, 'utf8') === notices();

export const writeNotices = () => writeFileSync(noticesFile, notices());
