import { afterAll, describe, it, vi } from 'vitest';
import { driverContract } from '../contract/driver.ts';
import { known } from '../contract/known.ts';
import { openServer } from './visit.ts';

const { ALSO_POST_LIVE: url, ALSO_POST_LIVE_AT: at, ALSO_POST_LIVE_USER: name } = process.env;
const password = process.env.ALSO_POST_LIVE_PASSWORD;
const account = process.env.ALSO_POST_LIVE_ACCOUNT ?? null;

if (url && name && password) {
  // A law may have to wait until the server takes files again.
  vi.setConfig({ testTimeout: 35 * 60_000, hookTimeout: 180_000 });
  const server = await openServer({ url, at: at ?? null, account, name, password });
  afterAll(() => server.close());
  const differs = known[server.family] ?? {};
  driverContract(`${url}, ${server.software}`, { open: server.open, hasInside: false, differs });
} else {
  describe('a real server', () => {
    it.skip('keeps the contract of the driver: npm run test:live -- <address> says what it needs', () =>
      undefined);
  });
}
