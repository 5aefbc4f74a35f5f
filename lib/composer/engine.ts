/**
 * What reads a page: finds its composers, remembers what they were given, captures a draft. The script on a page leaves it
 * for the teacher, which is put into the same page after it and brings no second one (wxt.config.ts).
 */
export { capture } from './capture.ts';
export { findComposers } from './find.ts';
export { startMemory } from './memory.ts';
