import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faceOf, type Saying } from '../../../lib/composer/face.ts';
import { judge } from '../../../lib/composer/guard.ts';
import { intentSaid, isChord } from '../../../lib/composer/intent.ts';
import { placeBeside } from '../../../lib/composer/place.ts';
import { isSameDraft, type State, type View } from '../../../lib/composer/state.ts';
import { OUTCOME_MS, type Votes, verdict } from '../../../lib/composer/votes.ts';
import { creditAfter, restMs } from '../../../lib/composer/watch.ts';
import { speaker, wordKeys } from '../../../lib/composer/words.ts';
import { draftOf, jobOf } from './fake-page.ts';

const nothing: Votes = {
  link: null,
  taken: false,
  led: false,
  refusal: false,
  asks: false,
  asked: false,
  left: false,
  closed: false,
  emptied: false,
  call: null,
};

describe('what became of a native post', () => {
  test.each<[string, Partial<Votes>, number, number, ReturnType<typeof verdict>]>([
    ['a link to the new post is enough', { link: 'https://chirp.example/1' }, 0, 0, 'posted'],
    [
      'a link counts more than a notice beside it',
      { link: 'https://chirp.example/1', refusal: true },
      0,
      0,
      'posted',
    ],
    ['a closed composer alone may have been thrown away', { closed: true }, 9000, 9000, null],
    ['a request alone may have failed with status 200', { call: 'taken' }, 9000, 9000, null],
    ['both together wait a little for the link', { closed: true, call: 'taken' }, 1000, 1000, null],
    ['both together are a post', { closed: true, call: 'taken' }, 9000, 5000, 'posted'],
    [
      'an emptied composer is as good as a closed one',
      { emptied: true, call: 'taken' },
      9000,
      5000,
      'posted',
    ],
    ['a notice over a draft that stands is a refusal', { refusal: true }, 2000, 1500, 'refused'],
    ['a notice that has just come up may be about something else', { refusal: true }, 2000, 200, null],
    [
      'a notice after the composer closed is not about the draft',
      { refusal: true, closed: true },
      9000,
      9000,
      null,
    ],
    ['a failed request over a draft that stands is a refusal', { call: 'refused' }, 2000, 1500, 'refused'],
    [
      'a question of the site is no outcome, however long',
      { asks: true, refusal: true },
      OUTCOME_MS * 9,
      9000,
      null,
    ],
    ['a sign of success and a closed composer', { taken: true, closed: true }, 9000, 5000, 'posted'],
    ['a page that went on and an emptied composer', { led: true, emptied: true }, 9000, 5000, 'posted'],
    ['two signs over a composer that stands', { taken: true, call: 'taken' }, 9000, 5000, 'posted'],
    ['one notice alone may be about something else', { taken: true }, 9000, 9000, null],
    [
      'a composer that was thrown away, whatever requests went by',
      { closed: true, left: true, call: 'taken' },
      9000,
      9000,
      null,
    ],
    [
      'a further step is no outcome, whatever requests went by',
      { asks: true, call: 'taken' },
      9000,
      9000,
      null,
    ],
    ['a question that was answered with no', { asked: true }, 9000, 16_000, 'refused'],
    ['no sign at all ends as unseen', {}, OUTCOME_MS, OUTCOME_MS, 'unseen'],
  ])('%s', (_, votes, waited, held, expected) => {
    expect(verdict({ ...nothing, ...votes }, waited, held)).toBe(expected);
  });

  test('nothing counts as posted without the site showing the post or having answered the request', () => {
    const votes = fc.record({
      link: fc.constant(null),
      taken: fc.constant(false),
      led: fc.constant(false),
      refusal: fc.boolean(),
      asks: fc.boolean(),
      asked: fc.boolean(),
      left: fc.boolean(),
      closed: fc.boolean(),
      emptied: fc.boolean(),
      call: fc.constantFrom(null, 'refused' as const),
    });
    fc.assert(
      fc.property(votes, fc.nat(), fc.nat(), (it, waited, held) => verdict(it, waited, held) !== 'posted'),
    );
  });
});

describe('a press on the button', () => {
  const plain = { trusted: true, shownMs: 5000, movedPx: 0, opacity: 1, visible: true, askedMs: null };
  test.each([
    ['is taken when all is plain', {}, 'go'],
    ['is taken where the browser does not tell what is seen', { visible: null }, 'go'],
    ['by a script never counts', { trusted: false }, 'ignore'],
    ['on a button that has just appeared does not count', { shownMs: 200 }, 'ignore'],
    ['on a covered button asks', { visible: false }, 'confirm'],
    ['on a button seen through asks', { opacity: 0.2 }, 'confirm'],
    ['on a button that moved under the finger asks', { movedPx: 40 }, 'confirm'],
    ['right after the question is no answer to it', { visible: false, askedMs: 100 }, 'ignore'],
    ['after the question was read is taken', { visible: false, askedMs: 1500 }, 'go'],
    ['long after the question asks again', { visible: false, askedMs: 60_000 }, 'confirm'],
    ['by a script is no answer either', { trusted: false, visible: false, askedMs: 1500 }, 'ignore'],
  ] as const)('%s', (_, about, expected) => {
    expect(judge({ ...plain, ...about })).toBe(expected);
  });
});

describe('the face', () => {
  const words = Object.fromEntries(wordKeys.map((key) => [key, `${key}!`]));
  const saying: Saying = { say: speaker(words), site: 'Chirp' };
  const face = (state: State, about: Partial<View> = {}) =>
    faceOf({ state, arm: 'off', open: true, covered: false, panel: false, ...about }, saying);
  const sent = (about: Parameters<typeof jobOf>[1], unchanged = false): State => ({
    is: 'sent',
    jobs: [jobOf('d', about)],
    unchanged,
  });

  test('has a sentence for every state, and each exists among the words that are sent', () => {
    const states: State[] = [
      { is: 'reading' },
      { is: 'sending' },
      { is: 'stayed' },
      { is: 'asking', why: 'reply', wanted: 'send' },
      { is: 'asking', why: 'restricted', wanted: 'arm' },
      { is: 'asking', why: 'unknown', wanted: 'send' },
      { is: 'failed', problem: { code: 'media-lost' } },
      ...(
        ['waiting', 'queued', 'uploading', 'sending', 'unconfirmed', 'posted', 'held', 'cancelled'] as const
      ).map((state) => sent({ state })),
    ];
    for (const state of states) {
      const { says, jobs } = face(state);
      expect(says.length).toBeGreaterThan(0);
      for (const it of [...says, ...jobs.map((job) => job.state)]) expect(it).toMatch(/!$/);
    }
  });

  test('says when a post goes out that waits for its time, and nothing of sending', () => {
    const later = { state: 'queued', scheduledAt: 1_800_000_000_000, when: '29 Nov, 5:37' } as const;
    const say = speaker({ ...words, 'button.scheduled': 'on {time}' });
    const summary = (jobs: Parameters<typeof jobOf>[1][]) =>
      faceOf(
        {
          state: { is: 'sent', jobs: jobs.map((it) => jobOf('d', it)), unchanged: false },
          ...{ arm: 'off', open: true, covered: false, panel: false },
        },
        { ...saying, say },
      ).says[0];
    expect(summary([later])).toBe('on 29 Nov, 5:37');
    expect(summary([later, { state: 'posted' }])).toBe('on 29 Nov, 5:37');
    expect(summary([later, { state: 'sending' }])).toBe('button.sending!');
  });

  test('names the part that is missing', () => {
    const say = speaker({ ...words, 'problem.composer_part_missing': 'no {part} on {site}' });
    const state: State = {
      is: 'failed',
      problem: { code: 'composer-part-missing', about: { part: 'poll' } },
    };
    const { says } = faceOf(
      { state, arm: 'off', open: true, covered: false, panel: false },
      { ...saying, say },
    );
    expect(says[0]).toBe('no button.part_poll! on Chirp');
  });

  test('says how far an upload is, that a file is converted, and until when a server wants a pause', () => {
    const say = speaker({ ...words, 'button.transfer': '{done} of {total}', 'button.until': 'until {time}' });
    const line = (about: Parameters<typeof jobOf>[1]) =>
      faceOf({ state: sent(about), arm: 'off', open: true, covered: false, panel: false }, { ...saying, say })
        .jobs[0]?.state;
    const transfer = { sent: 3_210_000, total: 24_000_000, fitting: false };
    expect(line({ state: 'uploading', transfer })).toBe('3.2 MB of 24 MB');
    expect(line({ state: 'uploading', transfer: { ...transfer, fitting: true } })).toBe('button.fitting!');
    expect(line({ state: 'queued', problem: 'rate-limited', until: '14:30' })).toBe('until 14:30');
    expect(line({ state: 'uploading', transfer, undoing: true })).toBe('button.state_undoing!');
  });

  test('offers what the jobs allow, and only that', () => {
    expect(face(sent({ state: 'held', actions: ['approve', 'cancel', 'found', 'signIn'] })).actions).toEqual([
      'approve',
      'cancel',
    ]);
    expect(face(sent({ state: 'posted', actions: ['undo'] }, true)).actions).toEqual(['again', 'undo']);
    expect(face({ is: 'asking', why: 'reply', wanted: 'send' }).actions).toEqual(['mirror']);
    const missing = { code: 'composer-part-missing', about: { part: 'text' } } as const;
    expect(face({ is: 'failed', problem: missing }).actions).toEqual(['teach', 'write']);
    expect(face({ is: 'failed', problem: { code: 'draft-empty' } }).actions).toEqual([]);
  });

  test('sends the person to the popup for what is decided per account', () => {
    const { says } = face(sent({ state: 'held', actions: ['found', 'repeat'] }));
    expect(says).toContain('button.elsewhere!');
  });

  test('puts no link to anything but a web page', () => {
    const [job] = face(sent({ state: 'posted', url: 'javascript:alert(1)' })).jobs;
    expect(job?.url).toBeNull();
  });

  test('says that the press did not count, and keeps the actions', () => {
    const covered = face(sent({ state: 'posted', actions: ['undo'] }), { covered: true });
    expect(covered).toMatchObject({ says: ['button.covered!'], actions: ['undo'] });
  });
});

describe('small decisions', () => {
  test('two captures of one draft are the same, another picture or word is not', () => {
    const media = (bytes: string) => ({
      parts: [
        {
          text: 'Bore da',
          media: [
            {
              file: new Blob([bytes]),
              name: 'a.png',
              source: 'original' as const,
              description: '',
              sensitive: false,
            },
          ],
          poll: null,
          link: null,
        },
      ],
    });
    expect(isSameDraft(draftOf('a'), { ...draftOf('a'), capturedAt: 1 })).toBe(true);
    expect(isSameDraft(draftOf('a'), draftOf('b'))).toBe(false);
    expect(isSameDraft(draftOf('', media('12')), draftOf('', media('12')))).toBe(true);
    expect(isSameDraft(draftOf('', media('12')), draftOf('', media('123')))).toBe(false);
  });

  test('Ctrl+Enter and Cmd+Enter submit where the site says so, but not while a word is being composed', () => {
    const key = { key: 'Enter', ctrlKey: true, metaKey: false, isComposing: false, repeat: false };
    expect(isChord(key)).toBe(true);
    expect(isChord({ ...key, ctrlKey: false, metaKey: true })).toBe(true);
    expect(isChord({ ...key, ctrlKey: false })).toBe(false);
    expect(isChord({ ...key, isComposing: true })).toBe(false);
    expect(isChord({ ...key, repeat: true })).toBe(false);
  });

  test('a control means what it says, and nothing is mirrored when that is not known', () => {
    const said = (text: string, language: string) =>
      intentSaid(text, language, { intent: { strict: true, words: { approval: ['submit'] } } });
    expect(said('Publish Now ▾', 'en-GB')).toBe('now');
    expect(said('Add to queue', 'en')).toBe('queue');
    expect(said('Entwurf speichern', 'de')).toBe('draft');
    expect(said('Entwurf speichern', 'en')).toBe('draft');
    expect(said('Submit', 'en')).toBe('approval');
    expect(said('Words of one site', 'cy')).toBe('unclear');
    expect(said('Words of one site', 'sv')).toBe('now');
    expect(intentSaid('Words of one site', 'en', {})).toBe('now');
    expect(intentSaid('Save as Draft', 'en', {})).toBe('draft');
    expect(intentSaid('Post', 'en', {})).toBe('now');
  });

  test('a panel stands inside the view wherever its button is', () => {
    const size = fc.integer({ min: 0, max: 300 });
    const view = { width: 800, height: 700 };
    fc.assert(
      fc.property(
        fc.integer({ max: 800, min: 0 }),
        fc.integer({ max: 700, min: 0 }),
        size,
        size,
        (left, top, width, height) => {
          const place = placeBeside({ left, top, width: 30, height: 30 }, { width, height }, view);
          return place.left >= 8 && place.left + width <= 792 && place.top >= 8;
        },
      ),
    );
  });

  test('looks are frequent after a quiet time, and seldom where a page never stops changing', () => {
    const run = (costMs: number, seconds: number) => {
      let [credit, at, looks] = [creditAfter(0, 60_000, 0), 0, 0];
      for (; at < seconds * 1000; looks += 1) {
        const rest = restMs(credit);
        credit = creditAfter(credit, rest, costMs);
        at += rest + costMs;
      }
      return looks;
    };
    expect(run(1, 1)).toBeGreaterThanOrEqual(18);
    expect(run(1, 60)).toBeLessThan(0.005 * 60_000 + 25);
    expect(restMs(creditAfter(0, 0, 9999))).toBe(3000);
    // However long a page was quiet, it is not saved up.
    expect(creditAfter(20, 3_600_000, 0)).toBe(20);
  });
});
