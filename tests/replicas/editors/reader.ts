import { readText } from '../../../lib/composer/text.ts';

/** Gives the page the function under test; it sees of the editors what stands in the document and nothing else. */
Object.assign(window, { readText });
