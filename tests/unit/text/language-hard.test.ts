import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../lib/text/language.ts';

describe('the language of a post', () => {
  it.each([
    'Trains between Aberystwyth and Pwllheli are running late.',
    'Residents of Penrhyndeudraeth and Blaenau Ffestiniog should boil their water.',
    'Well done to Ysgol Bro Myrddin and Ysgol Glan Clwyd on reaching the final.',
    'The walk starts from Betws-y-Coed and ends at Capel Curig.',
    'The Senedd will vote on the budget on Tuesday. #Cymru #Senedd #Diolch',
    'I live in Llanfairpwllgwyngyll and I love it.',
  ])('is English for all its Welsh names: %s', (text) => {
    expect(detectLanguage(text)).toBe('en');
  });

  it.each([
    'Dilynwch ni ar Instagram, Facebook a TikTok.',
    'Cwrs am ddim ar ddefnyddio Excel a PowerPoint yn y gweithle.',
    'Mae pob tocyn Taylor Swift wedi ei werthu.',
    "Prynais i iPhone newydd yn Tesco ddoe ac mae'n wych.",
    'Welwn ni chi yn y Principality Stadium nos Sadwrn! #WalesRugby #SixNations',
  ])('is Welsh for all its English names: %s', (text) => {
    expect(detectLanguage(text)).toBe('cy');
  });

  it.each([
    ['nothing', ''],
    ['one word', 'Diolch'],
    ['one English word', 'Congratulations!'],
    ['one word and a picture', 'Llongyfarchiadau 🎉🎉'],
    ['hashtags', '#Cymru #Diolch #MondayMotivation'],
    ['a link', 'https://example.wales/the-news-of-the-day'],
    ['an address', 'post@example.cymru'],
    ['mentions', '@the_council @ac_eraill'],
    ['emoji', '😂😂 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['numbers', '01248 123 456'],
    ['names', 'Instagram Facebook TikTok'],
    ['Russian in Latin letters', 'Privet kak dela segodnya vecherom'],
    ['Hindi in Latin letters', 'Namaste aap kaise hain dost'],
    ['Arabic in Latin letters', 'marhaba kayfa haluka alyawm'],
    ['a script that we do not read', 'ქართული ენა ძალიან ლამაზია'],
    ['Yiddish', 'אַלע מענטשן ווערן געבוירן פֿרײַ'],
    ['Kurdish', 'هەموو مرۆڤەکان بە ئازادی لە دایک دەبن'],
    ['Bulgarian', 'Всички хора се раждат свободни и равни'],
    ['Belarusian', 'Усе людзі нараджаюцца свабоднымі'],
    ['Cantonese', '你哋今日食咗飯未呀'],
    ['two scripts alike', 'Привет everyone, как дела today'],
  ])('is unsure of %s', (_, text) => {
    expect(detectLanguage(text)).toBeNull();
  });

  it.each([
    ["Mae'r llyfrgell ar gau heddiw.", 'The library is closed today.'],
    ['Diolch i bawb a ddaeth neithiwr!', 'Thank you to everyone who came last night!'],
    ['Cofiwch gofrestru i bleidleisio erbyn dydd Gwener.', 'Remember to register to vote by Friday.'],
    ['Ymunwch â ni ar gyfer y cyfarfod nesaf', 'Join us for the next meeting'],
  ])('is unsure of a post in two languages, and sure of each half: %s', (cy, en) => {
    expect(detectLanguage(cy)).toBe('cy');
    expect(detectLanguage(en)).toBe('en');
    for (const between of ['\n\n', '\n', ' / ', ' | ', '\n---\n', ' 🇬🇧 ', ' – ']) {
      expect(detectLanguage(cy + between + en)).toBeNull();
      expect(detectLanguage(en + between + cy)).toBeNull();
    }
  });

  it('is that of the whole when a few words at its end are in another', () => {
    const text =
      'We are open from nine until five every day this week, come and see what is new. Diolch i chi!';
    expect(detectLanguage(text)).toBe('en');
  });

  it.each([
    ['ja', '新しいiPhoneを買いました'],
    ['el', 'Καλημέρα από το Facebook'],
    ['uk', 'Щодня слухаємо Radio Cymru разом'],
    ['ko', 'K-POP 좋아하는 분들 모이세요'],
  ])('is %s with a name in another script', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('leans to the expected one where it cannot be told, and nowhere else', () => {
    const either = 'Det er ikke for sent at melde sig til.';
    expect(detectLanguage(either, 'da')).toBe('da');
    expect(detectLanguage('The library is closed today.', 'cy')).toBe('en');
    expect(detectLanguage('Diolch', 'cy')).toBeNull();
  });
});
