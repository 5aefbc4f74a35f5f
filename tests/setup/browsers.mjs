import { existsSync } from 'node:fs';
import { firstExisting, run, say } from './project.mjs';

/**
 * A browser that tests can drive: `path`, or why there is none. `missing` cannot be had here and is skipped; `failed`
 * could be had, but its installation went wrong.
 *
 * @typedef {{ path: string } | { missing: string } | { failed: string }} Had
 */

const chromiumPaths = [
  process.env.CHROMIUM,
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const firefoxPaths = [
  process.env.FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * Google's own Chrome is not looked for: it no longer loads an extension from the command line.
 *
 * @param {string} node the Node that runs the project
 * @returns {Promise<Had>}
 */
export async function haveChromium(node) {
  const found = firstExisting(chromiumPaths) ?? firstExisting([await playwrightPath(node)]);
  if (found) return { path: found };
  if (await aptInstall('chromium')) {
    const installed = firstExisting(chromiumPaths);
    if (installed) return { path: installed };
  }
  say("Installing Playwright's Chromium…");
  await run(node, ['node_modules/playwright/cli.js', 'install', '--no-shell', 'chromium']);
  const path = firstExisting([await playwrightPath(node)]);
  return path
    ? { path }
    : { failed: 'Chromium could not be installed. Install it and set CHROMIUM to its path.' };
}

/** @returns {Promise<Had>} */
export async function haveFirefox() {
  const found = firstExisting(firefoxPaths);
  if (found) return { path: found };
  if (!canApt()) {
    return { missing: 'Firefox cannot be installed from here. Install it, or set FIREFOX to its path.' };
  }
  await aptInstall('firefox-esr');
  const path = firstExisting(firefoxPaths);
  return path
    ? { path }
    : { failed: 'Firefox could not be installed. Install it and set FIREFOX to its path.' };
}

async function playwrightPath(node) {
  const ask = "import('playwright').then(({ chromium }) => console.log(chromium.executablePath()))";
  return (await run(node, ['-e', ask], { keep: true })).output.trim();
}

const isRoot = () => process.getuid?.() === 0;
const canApt = () => existsSync('/usr/bin/apt-get') && (isRoot() || existsSync('/usr/bin/sudo'));

let isUpdated = false;

/** Debian and Ubuntu, as root or through sudo. Another installation may hold the lock for a while. */
async function aptInstall(name) {
  if (!canApt()) return false;
  say(`Installing ${name} (apt-get)…`);
  const apt = (...args) => {
    const line = ['apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', ...args];
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    return isRoot() ? run(line[0], line.slice(1), { env }) : run('sudo', line, { env });
  };
  if (!isUpdated) isUpdated = (await apt('update')).code === 0;
  return (await apt('install', '-y', '--no-install-recommends', name)).code === 0;
}
