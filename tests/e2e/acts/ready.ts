import { x } from '../../../lib/sites/x.ts';
import type { Browser } from '../browser/types.ts';
import { connect } from './connect.ts';
import { turnOn } from './sites.ts';

/** The person whom the test server knows unless told otherwise. */
export const carys = { address: 'social.example', username: 'carys', password: 'a long password' };

/** What a person does once before their first post: turns X on and connects an account. */
export async function getReady(browser: Browser): Promise<void> {
  await turnOn(browser, x);
  await connect(browser, carys);
}
