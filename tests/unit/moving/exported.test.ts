import { describe, expect, it } from 'vitest';
import { type Exported, readExport, writeExport } from '../../../lib/model/exported.ts';
import { isQuiet } from '../../../lib/model/quiet.ts';
import { noRules } from '../../../lib/model/rules.ts';
import { Settings } from '../../../lib/model/settings.ts';
import { samples } from './samples.ts';

const exported: Exported = {
  language: 'cy',
  recordDays: 90,
  rules: { ...noRules, signature: 'Tîm y wasg' },
  sites: ['x'],
  accounts: [{ acct: 'ada@home.example', isDefault: true, visibility: 'unlisted', language: null }],
  contacts: [{ site: 'x', handle: 'bbc', address: 'bbc@news.example' }],
  shares: { 'ada@home.example': 'cy' },
  routes: [{ site: 'x', author: 'cyngor', accounts: { 'ada@home.example': { on: true, language: null } } }],
  quiet: { from: '18:00', until: '08:00' },
  missedSchedule: 'send',
  serverSchedules: true,
};

describe('a settings file', () => {
  it('is read as it was written', () => {
    expect(readExport(writeExport(exported))).toEqual(exported);
  });

  it('holds sites that were taught, which are named by their hosts', () => {
    const site = 'taught-tools.cyngor.example';
    const route = { site, author: '', accounts: {} };
    const contact = { site, handle: 'bbc', address: 'bbc@news.example' };
    const taught = { ...exported, sites: [site], routes: [route], contacts: [contact] };
    expect(readExport(writeExport(taught))).toEqual(taught);
  });

  it.each(samples.map((sample, at) => [at + 1, sample] as const))(
    'of version %i is still read',
    (_, sample) => {
      expect(readExport(sample)).toMatchObject({ language: 'cy', recordDays: 90, sites: ['x'] });
    },
  );

  it('of a later version is not guessed at', () => {
    expect(readExport(writeExport(exported).replace('"version": 3', '"version": 4'))).toBe('newer');
  });

  it.each([
    ['nothing', ''],
    ['another file', '{"kind":"package","version":1}'],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a visibility that is none', writeExport(exported).replace('unlisted', 'everybody')],
    ['a site that is code', writeExport(exported).replace('"x"\n', '"<script>"\n')],
    ['a number of days that is a word', writeExport(exported).replace('90', '"90"')],
  ])('that is %s is refused whole', (_, text) => {
    expect(readExport(text)).toBe('unreadable');
  });

  it('brings nothing along that is not ours', () => {
    const text = writeExport(exported).replace('{', '{"token": "secret", "__proto__": {"x": 1},');
    expect(JSON.stringify(readExport(text))).not.toContain('secret');
  });
});

describe('settings of an older version', () => {
  it.each([
    [{}],
    [{ language: 'cy', sites: ['x'] }],
    [{ language: 'cy', sites: ['x'], recordDays: 90, agreedAt: 1, rules: { altTextRequired: true } }],
  ])('%j keep what was set, and get what is new', (older) => {
    const settings = Settings.parse(older);
    expect(settings).toMatchObject(older);
    expect(settings).toMatchObject({ calls: false, quiet: null, sync: false });
  });
});

describe('quiet hours', () => {
  const at = (hours: number, minutes = 0) => new Date(2026, 10, 27, hours, minutes);

  it('run over midnight when they end earlier than they begin', () => {
    const night = { from: '18:00', until: '08:00' };
    expect([17, 18, 23, 0, 7, 8].map((hour) => isQuiet(night, at(hour)))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('run within a day otherwise, to the minute', () => {
    const noon = { from: '12:00', until: '12:30' };
    expect([at(11, 59), at(12), at(12, 29), at(12, 30)].map((time) => isQuiet(noon, time))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
