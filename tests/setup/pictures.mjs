import { withChromium } from './with-chromium.mjs';

/** `npm run pictures`: makes the pictures of the handbook and of the store anew, in every language. */
process.exitCode = await withChromium('tests/pictures/main.ts', process.argv.slice(2));
