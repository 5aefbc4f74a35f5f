import { withChromium } from './with-chromium.mjs';

/** `npm run bench`: builds, and prints what things cost, beside a bare page, a bare script or a bar, in one run. */
process.exitCode = await withChromium('tests/bench/main.ts', process.argv.slice(2), {
  builds: ['chrome', 'firefox'].map((browser) => ['zip', '-b', browser]),
  minutes: 60,
});
