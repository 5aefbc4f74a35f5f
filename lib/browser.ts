import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own API: Chrome from 148 on and Firefox give it by this name, with promises, to all of our own pages and
 * the background (facts: toolchain-chromium 6.2). Pages of sites do not have it.
 */
export default (globalThis as unknown as { browser: Browser }).browser;
