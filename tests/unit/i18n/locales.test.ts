import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../lib/catalogue.ts';
import { wordKeys } from '../../../lib/composer/words.ts';
import { noticeCodes } from '../../../lib/model/plan.ts';
import { problemCodes } from '../../../lib/model/problem.ts';
import { catalogue, languages } from './catalogues.ts';

const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
const placeholders = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const underscored = (code: string) => code.replaceAll('-', '_');

const both = Object.fromEntries(
  await Promise.all(languages.map(async (it) => [it, await catalogue(it)] as const)),
);
const of = (language: string): Catalogue => both[language] ?? {};
const [en, cy] = [of('en'), of('cy')];

/** Keys that have forms by number, without the form. */
const plurals = (built: Catalogue) =>
  Object.keys(built).flatMap((key) => (key.endsWith('_other') ? [key.slice(0, -'_other'.length)] : []));
const isForm = (key: string) => plurals(en).some((base) => forms.some((form) => key === `${base}_${form}`));
const singles = (built: Catalogue) => Object.keys(built).filter((key) => !isForm(key));

describe('the locale files', () => {
  it.each(languages)('say the same things in %s as in English', (language) => {
    expect(singles(of(language)).sort()).toEqual(singles(en).sort());
    expect(plurals(of(language)).sort()).toEqual(plurals(en).sort());
  });

  it.each(languages)('have the same values in %s as in English', (language) => {
    const valuesOf = (built: Catalogue) =>
      [...singles(built), ...plurals(built).map((base) => `${base}_other`)]
        .sort()
        .map((key) => [key, placeholders(built[key] ?? '')]);
    expect(valuesOf(of(language))).toEqual(valuesOf(en));
  });

  it.each(languages)('have every plural form that %s needs, and none that it does not know', (language) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const base of plurals(of(language))) {
      const present = forms.filter((form) => of(language)[`${base}_${form}`]).toSorted();
      expect([base, present]).toEqual([base, needed]);
    }
  });

  it.each(languages)('name no value in a plural form of %s that its `other` does not name', (language) => {
    for (const base of plurals(of(language)))
      for (const form of forms) {
        const named = placeholders(of(language)[`${base}_${form}`] ?? '');
        expect(placeholders(of(language)[`${base}_other`] ?? '')).toEqual(expect.arrayContaining(named));
      }
  });

  it.each(languages)('leave nothing empty in %s', (language) => {
    const empty = Object.entries(of(language)).filter(([, message]) => message.trim() === '');
    expect(empty).toEqual([]);
  });

  it.each(languages)('use only names that every browser takes, in %s', (language) => {
    expect(Object.keys(of(language)).filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
    // A dollar sign begins a placeholder of the browser's own.
    expect(Object.values(of(language)).filter((message) => message.includes('$'))).toEqual([]);
  });

  it('have a sentence and a next step for every problem, and no other', () => {
    const wanted = problemCodes.flatMap((code) => [underscored(code), `${underscored(code)}_hint`]);
    const had = Object.keys(en).flatMap((key) => /^problem_(.+)$/.exec(key)?.[1] ?? []);
    expect(had.sort()).toEqual(wanted.sort());
  });

  it('have a sentence for every way in which a post can differ, and no other', () => {
    const bases = [...singles(en), ...plurals(en)];
    const had = bases.flatMap((key) => /^notice_(.+)$/.exec(key)?.[1] ?? []);
    expect(had.sort()).toEqual(noticeCodes.map(underscored).sort());
  });

  it('have every word of the button, and no other', () => {
    const had = Object.keys(en).filter((key) => key.startsWith('button_'));
    const wanted = wordKeys.filter((key) => key.startsWith('button.')).map((key) => key.replaceAll('.', '_'));
    expect(had.sort()).toEqual(wanted.sort());
  });

  it('are translated: only names and patterns are alike in both languages', () => {
    const alike = Object.keys(en).filter((key) => en[key] === cy[key]);
    expect(alike.sort()).toEqual([
      'date_day',
      'date_month',
      'date_other_year',
      'date_this_year',
      'extension_name',
      'job_moved',
      'language_hi',
    ]);
  });
});
