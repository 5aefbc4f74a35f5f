import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localTime, timeOf } from '../../../entrypoints/panel/edit.ts';

const code = resolve(import.meta.dirname, '../../../entrypoints/panel/edit.ts');
/** While a year is typed it is one of the first. */
const typed = ['0002-06-06T06:06', '0020-06-06T06:06', '0202-06-06T06:06', '2027-06-06T06:06'];

describe('the field for a day and time', () => {
  it('shows what was typed, also in years when clocks differed by seconds', () => {
    const script = `import(${JSON.stringify(code)}).then(({ localTime, timeOf }) =>
      console.log(${JSON.stringify(typed)}.map((it) => localTime(timeOf(it))).join()))`;
    const env = { ...process.env, TZ: 'Asia/Kathmandu', NODE_OPTIONS: '' };
    expect(execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }).trim()).toBe(
      typed.join(),
    );
  });

  it('is empty for now, and for what is no time', () => {
    expect(localTime(null)).toBe('');
    expect(timeOf('')).toBe(null);
    expect(timeOf('soon')).toBe(null);
  });
});
