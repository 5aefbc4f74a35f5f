import { describe, expect, it } from 'vitest';
import { wordKeys } from '../../../lib/composer/words.ts';
import { jobStates } from '../../../lib/model/job.ts';
import { problem } from '../../../lib/model/result.ts';
import { buttonWords } from '../../../lib/words/button.ts';
import { jobWords, moodOf, transferWords } from '../../../lib/words/job.ts';
import { languageName } from '../../../lib/words/language.ts';
import { noticeWords } from '../../../lib/words/notice.ts';
import { problemWords } from '../../../lib/words/problem.ts';
import { agoWords, lengthWords, whenWords } from '../../../lib/words/time.ts';
import { words } from '../i18n/catalogues.ts';

const [en, cy] = await Promise.all([words('en'), words('cy')]);
const at = (hour: number, minute = 5, year = 2026) => new Date(year, 10, 23, hour, minute).getTime();
const HOUR = 3_600_000;

describe('a problem in words', () => {
  it('says what happened and what to do', () => {
    expect(problemWords(problem('token-revoked'), en)).toEqual({
      says: 'The server no longer accepts this sign-in.',
      hint: 'Sign in again. Posts wait until then.',
    });
  });

  it('names the site it speaks of', () => {
    const { says } = problemWords(problem('composer-part-missing', { site: 'X', part: 'poll' }), cy);
    expect(says).toMatch(/^Mae X wedi newid/);
  });

  it("leaves the server's own words to be quoted, never mixed into ours", () => {
    const { says, hint } = problemWords(problem('refused', undefined, 'Text is bad'), en);
    expect(`${says} ${hint}`).not.toContain('Text is bad');
  });
});

describe('a difference in words', () => {
  const tells = (code: Parameters<typeof noticeWords>[0]['code'], about?: Record<string, string>) =>
    noticeWords({ code, level: 'tells', ...(about && { about }) }, cy);

  it('counts as Welsh does', () => {
    expect(tells('text-split', { count: '3' })).toContain('3 phostiad');
    expect(tells('text-split', { count: '2' })).toContain('2 bostiad');
  });

  it('names a language, a visibility and a length of time in the language of the reader', () => {
    expect(tells('language-guessed', { language: 'en-GB' })).toContain('Saesneg');
    expect(tells('visibility-unsupported', { visibility: 'private' })).toContain('Dilynwyr yn unig');
    expect(tells('poll-duration', { from: String(48 * HOUR), to: String(3 * HOUR) })).toBe(
      'Bydd y bleidlais ar agor am 3 awr yma yn lle 2 ddiwrnod.',
    );
  });

  it('says in which time zone a time is meant', () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(tells('scheduled-here', { time: String(at(14)) })).toContain(`23 Tach, 14:05 (${zone})`);
  });

  it('says a file that was converted by its formats, not by lengths of time', () => {
    const about = { name: 'a.heic', from: 'WebP, 20 × 10', to: 'JPEG, 20 × 10' };
    expect(tells('media-fitted', about)).toContain('WebP, 20 × 10 i JPEG, 20 × 10');
  });

  it('says a limit of bytes in megabytes and any other as a number', () => {
    expect(tells('media-too-large', { name: 'a.png', limit: '16777216' })).toContain('(16.8 MB): a.png');
    expect(tells('alt-text-too-long', { name: 'a.png', limit: '1500' })).toContain('(1,500 nod)');
  });

  it('keeps a file name that is all digits as it is', () => {
    expect(tells('media-unreadable', { name: '20261123' })).toContain('20261123');
  });
});

describe('a job in words', () => {
  const now = at(14);
  const job = { state: 'queued', undoing: false, scheduledAt: null, problem: null } as const;

  it.each(jobStates)('has words and a mood for %s', (state) => {
    expect(jobWords({ ...job, state }, now, en)).toMatch(/^[A-Z]/);
    expect(['good', 'moving', 'quiet', 'needed']).toContain(moodOf({ state }));
  });

  it('says when a scheduled one goes out, until that time has come', () => {
    const scheduled = { ...job, scheduledAt: at(15, 30) };
    expect(jobWords(scheduled, now, en)).toBe('Goes out on 23 Nov, 15:30');
    expect(jobWords(scheduled, at(15, 30), en)).toBe('About to be sent');
  });

  it('says how far an upload is, and that a file is converted before', () => {
    const transfer = { sent: 3_210_000, total: 100_000_000, fitting: false };
    expect(transferWords({ transfer }, cy)).toBe('3.2 MB o 100 MB');
    expect(transferWords({}, en)).toBeNull();
    const fitting = { ...transfer, fitting: true };
    expect(transferWords({ transfer: fitting }, en)).toBeNull();
    expect(jobWords({ ...job, state: 'uploading', transfer: fitting }, now, en)).toBe('Converting a file');
  });

  it('says until when a server wants a pause', () => {
    expect(jobWords({ ...job, problem: 'rate-limited', until: '14:30' }, now, en)).toBe('Waits until 14:30');
  });

  it('says that it tries again after a failure', () => {
    expect(jobWords({ ...job, problem: 'offline' }, now, en)).toBe('Tries again soon');
  });

  it('says that it is being deleted, whatever the deletion waits for', () => {
    expect(jobWords({ ...job, undoing: true, problem: 'offline' }, now, en)).toBe('Deleting');
  });

  it('needs a person only when it is held', () => {
    expect(jobStates.filter((state) => moodOf({ state }) === 'needed')).toEqual(['held']);
  });
});

describe('time in words', () => {
  it('has Welsh months in every browser', () => {
    expect(whenWords(at(14), at(15), cy)).toBe('23 Tach, 14:05');
  });

  it('names the year only when it is another', () => {
    expect(whenWords(at(9, 5, 2025), at(15), en)).toBe('23 Nov 2025, 9:05');
  });

  it('says how long ago within a day, and the day after that', () => {
    const now = at(14);
    expect([0, 59_999, 2 * 60_000, HOUR, 23 * HOUR].map((ms) => agoWords(now - ms, now, cy))).toEqual([
      'Nawr',
      'Nawr',
      '2 funud yn ôl',
      '1 awr yn ôl',
      '23 awr yn ôl',
    ]);
    expect(agoWords(now - 24 * HOUR, now, en)).toBe('22 Nov, 14:05');
  });

  it('says a length in the largest unit that says it whole', () => {
    expect([90 * 60_000, 2 * HOUR, 24 * HOUR, 36 * HOUR].map((ms) => lengthWords(ms, en))).toEqual([
      '90 minutes',
      '2 hours',
      '1 day',
      '36 hours',
    ]);
  });
});

describe('the name of a language', () => {
  it('is in the language of the reader where we have it', () => {
    expect(languageName('cy', en)).toBe('Welsh');
    expect(languageName('pt-BR', cy)).toBe('Portiwgaleg');
  });

  it('is its own name, or its tag, where we have none', () => {
    expect(languageName('eu', cy)).toBe('euskara');
    expect(languageName('not a tag', cy)).toBe('not a tag');
  });
});

describe('the words of the button', () => {
  it('are all there in both languages, with their values still open', () => {
    for (const t of [en, cy]) {
      const said = buttonWords(t, wordKeys);
      expect(Object.keys(said).sort()).toEqual([...wordKeys].sort());
      expect(said['button.scheduled']).toContain('{time}');
      // A key that has no sentence would be said as itself.
      expect(Object.entries(said).filter(([key, sentence]) => key === sentence)).toEqual([]);
    }
  });

  it('have the name by which the button is known', () => {
    expect(buttonWords(en, ['button.post'])).toEqual({ 'button.post': 'Also post to the Fediverse' });
  });
});
