import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Browser, LaunchOptions } from './types.ts';

/** The browser this run is about, by `ALSO_POST_BROWSER`; Chromium unless said. */
export const launch = (options: LaunchOptions): Promise<Browser> =>
  process.env.ALSO_POST_BROWSER === 'firefox' ? launchFirefox(options) : launchChromium(options);
