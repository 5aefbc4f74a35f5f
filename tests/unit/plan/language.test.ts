import { describe, expect, it } from 'vitest';
import type { Account } from '../../../lib/model/account.ts';
import type { Plan } from '../../../lib/model/plan.ts';
import { planFor } from '../../../lib/plan/plan.ts';
import { account, draft, instance } from './drafts.ts';

const welsh = "Mae'r llyfrgell ar gau heddiw oherwydd y tywydd.";
const english = 'The library is closed today because of the weather.';

const plan = (texts: string[], ofAccount: Account['language'], ofDraft: string | null = null): Plan =>
  planFor(draft(texts, { language: ofDraft }), account('mastodon', { language: ofAccount }), instance());
const languages = ({ posts }: Plan) => posts.map(({ language }) => language);
const guesses = ({ notices }: Plan) => notices.filter(({ code }) => code === 'language-guessed');

describe('the language of a plan', () => {
  it('is the one the text is written in, whatever the account usually posts in', () => {
    const it = plan([welsh], 'en');
    expect(languages(it)).toEqual(['cy']);
    expect(guesses(it)).toEqual([]);
  });

  it('is the one the site states, where it does', () => {
    expect(languages(plan([welsh], null, 'gd'))).toEqual(['gd']);
  });

  it('is told for each part by itself', () => {
    expect(languages(plan([welsh, english], null))).toEqual(['cy', 'en']);
  });

  it('is that of the whole thread for a part that does not say', () => {
    const it = plan([english, 'Amazing!', '👇', english.replace('library', 'museum')], 'cy');
    expect(languages(it)).toEqual(['en', 'en', 'en', 'en']);
    expect(guesses(it)).toEqual([]);
  });

  it('is the account’s when unsure, and says that it is a guess', () => {
    const it = plan(['Diolch'], 'cy');
    expect(languages(it)).toEqual(['cy']);
    expect(guesses(it)).toEqual([{ code: 'language-guessed', level: 'tells', about: { language: 'cy' } }]);
  });

  it('is left to the server when nobody knows, and nothing is called a guess', () => {
    const it = plan(['Diolch'], null);
    expect(languages(it)).toEqual([null]);
    expect(guesses(it)).toEqual([]);
  });

  it('is that of the first half of a post in two, and it is told', () => {
    const it = plan([`${english}\n\n${welsh}`], null);
    expect(languages(it)).toEqual(['en']);
    expect(it.notices).toEqual([
      { code: 'two-languages', level: 'tells', about: { first: 'en', second: 'cy' } },
    ]);
  });

  it('is no guess for a post without a word', () => {
    const it = plan(['🎉 2026'], 'cy');
    expect(languages(it)).toEqual(['cy']);
    expect(guesses(it)).toEqual([]);
  });
});
