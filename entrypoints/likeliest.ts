import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bringFinder } from '../lib/composer/find.ts';
import { findLikeliest } from '../lib/composer/likeliest.ts';

/** Put into pages of tools that nobody described, after the script that looks for composers, and into no other. */
export default defineUnlistedScript(() => bringFinder(findLikeliest));
