import { withChromium } from './with-chromium.mjs';

process.exitCode = await withChromium('tests/start/main.ts', process.argv.slice(2));
