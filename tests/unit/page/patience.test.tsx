import { expect, it } from 'vitest';
import { Waiting } from '../../../components/Waiting.tsx';
import { type After, bePatient, PATIENCE_MS, type Waited } from '../../../entrypoints/page/patience.ts';
import { read, show } from '../components/show.tsx';

/** Time that passes when it is told to. */
function handMade(): { after: After; pass: (ms: number) => void } {
  let now = 0;
  const due = new Map<() => void, number>();
  return {
    after(ms, call) {
      due.set(call, now + ms);
      return () => due.delete(call);
    },
    pass(ms) {
      now += ms;
      for (const [call, at] of [...due])
        if (at <= now) {
          due.delete(call);
          call();
        }
    },
  };
}

const nothing = () => undefined;

it('asks for a moment, then says what to do, and begins again when the person tries', () => {
  const time = handMade();
  const said: Waited[] = [];
  const patience = bePatient((waited) => said.push(waited), time.after);
  time.pass(PATIENCE_MS - 1);
  expect(said).toEqual([]);
  time.pass(1);
  expect(said).toEqual(['long']);
  time.pass(10 * PATIENCE_MS);
  expect(said).toEqual(['long']);
  patience.again();
  expect(said).toEqual(['long', 'again']);
  time.pass(PATIENCE_MS - 1);
  // A second try while the first still counts begins the time anew.
  patience.again();
  time.pass(PATIENCE_MS - 1);
  expect(said).toEqual(['long', 'again', 'again']);
  time.pass(1);
  expect(said).toEqual(['long', 'again', 'again', 'long']);
});

it('says nothing more once the answer is there, however late it came', () => {
  const time = handMade();
  const said: Waited[] = [];
  const patience = bePatient((waited) => said.push(waited), time.after);
  patience.again();
  patience.stop();
  time.pass(10 * PATIENCE_MS);
  expect(said).toEqual(['again']);
});

it('has words for each of it in both languages, and a button that stays where it is', () => {
  const waiting = (waited: Waited) => <Waiting waited={waited} onAgain={nothing} />;
  expect(read(waiting('moment'))).toBe('Just a moment');
  expect(read(waiting('long'))).toMatch(/^Also Post does not answer\. .* Try again$/);
  expect(read(waiting('again'))).toMatch(/^Also Post does not answer\. .* Just a moment$/);
  expect(read(waiting('long'), 'cy')).toMatch(/^Nid yw Also Post yn ateb\. .* Ceisio eto$/);
  expect(show(waiting('moment'))).not.toContain('<button');
  for (const waited of ['long', 'again'] as const)
    expect(show(waiting(waited)).match(/<button/g)).toHaveLength(1);
});
