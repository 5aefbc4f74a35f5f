import { afterAll, describe, it, vi } from 'vitest';
import { driverContract } from '../contract/driver.ts';
import { known } from '../contract/known.ts';
import { findSnac } from '../setup/snac.mjs';
import { startSnac } from './snac.ts';
import { placeOn } from './visit-snac.ts';

const program = findSnac();

if (program) {
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
  const snac = await startSnac(program);
  afterAll(() => snac.stop());
  driverContract('a real snac', { open: () => placeOn(snac), hasInside: false, differs: known.snac ?? {} });
} else {
  console.log(
    'The contract with a real snac is left out: there is none here (node tests/setup/snac.mjs fetches one).',
  );
  describe('a real snac', () => {
    it.skip('keeps the contract of the driver', () => undefined);
  });
}
