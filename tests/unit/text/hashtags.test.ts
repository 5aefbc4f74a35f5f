import { describe, expect, it } from 'vitest';
import { camelCaseOffers, hasLowerRun, usedWords, withOffer } from '../../../lib/text/hashtags.ts';

const offered = (text: string, known?: string[]): string[] =>
  camelCaseOffers(text, known).map((offer) => offer.offered);

describe('a hashtag in one run', () => {
  it.each([
    ['#dyddgŵyldewi', '#DyddGŵylDewi'],
    ['#dyddmiwsigcymru miwsig', '#DyddMiwsigCymru'],
    ['#borebawb', '#BoreBawb'],
    ['#saintdavidsday', '#SaintDavidsDay'],
    ['#mondaymotivation', '#MondayMotivation'],
    ['#internationalwomensday', '#InternationalWomensDay'],
    ['#learnwelsh', '#LearnWelsh'],
    ['＃learnwelsh', '＃LearnWelsh'],
  ])('%s is offered as %s', (text, expected) => {
    expect(offered(text)).toEqual([expected]);
  });

  it('is told apart by words that were used before', () => {
    expect(offered('#wrecsamallan')).toEqual([]);
    expect(offered('#wrecsamallan', ['wrecsam', 'allan'])).toEqual(['#WrecsamAllan']);
    expect(offered('Wrecsam sydd allan #wrecsamallan')).toEqual(['#WrecsamAllan']);
  });

  it('is told apart by the words of earlier posts, and of their hashtags with capitals', () => {
    const known = usedWords(['Gig yn Wrecsam nos fory', 'Dewch! #TreganYnFyw #wrecsamallan #Rhywbeth']);
    expect([...known]).toEqual(
      expect.arrayContaining(['gig', 'wrecsam', 'nos', 'fory', 'dewch', 'tregan', 'fyw']),
    );
    expect(known).not.toContain('wrecsamallan');
    expect(known).not.toContain('rhywbeth');
    expect(offered('#gigwrecsam #gigtregan', [...known])).toEqual(['#GigWrecsam', '#GigTregan']);
  });

  it.each([
    ['Dewch i #gigwrecsam', true],
    ['＃gigwrecsam', true],
    ['#GigWrecsam #gig gigwrecsam', false],
  ])('is looked for at first sight: %s', (text, expected) => {
    expect(hasLowerRun(text)).toBe(expected);
  });

  it.each([
    '#Cymru',
    '#cymru',
    '#DyddGŵylDewi',
    '#xqzvbn',
    '#2026',
    '#covid19',
    'https://a.cymru/#learnwelsh',
    '#wales',
  ])('%s is left as it is', (text) => {
    expect(offered(text)).toEqual([]);
  });

  it('is changed only where it stands as that hashtag', () => {
    const [offer] = camelCaseOffers(
      '#learnwelsh learnwelsh #learnwelshnow https://a.cymru/#learnwelsh #learnwelsh',
    );
    expect(
      offer &&
        withOffer('#learnwelsh learnwelsh #learnwelshnow https://a.cymru/#learnwelsh #learnwelsh', offer),
    ).toBe('#LearnWelsh learnwelsh #learnwelshnow https://a.cymru/#learnwelsh #LearnWelsh');
  });
});
