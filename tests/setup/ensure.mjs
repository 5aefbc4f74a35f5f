import { delimiter, dirname, join } from 'node:path';
import { haveChromium, haveFirefox } from './browsers.mjs';
import { installPackages, projectNode } from './packages.mjs';
import { root, run, say } from './project.mjs';

/**
 * Brings everything a run needs: packages, Node, generated types and the browsers that are asked for.
 *
 * @param {('chromium' | 'firefox')[]} wanted
 * @returns {Promise<{ node: string, browsers: Record<string, import('./browsers.mjs').Had> } | null>} `null` when the
 *   run cannot go on; why was said
 */
export async function ensure(wanted) {
  if (!(await installPackages())) return null;
  const node = projectNode();
  if (!node) return null;
  // Programs of the packages start `node` by name: let that be the project's.
  process.env.PATH = [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const prepared = await run(node, ['node_modules/wxt/bin/wxt.mjs', 'prepare'], {
    env: { CI: '1' },
    keep: true,
  });
  if (prepared.code !== 0) {
    say(prepared.output);
    return null;
  }
  const browsers = {};
  if (wanted.includes('chromium')) browsers.chromium = await haveChromium(node);
  if (wanted.includes('firefox')) browsers.firefox = await haveFirefox();
  for (const [name, had] of Object.entries(browsers)) {
    if (had.path) process.env[`ALSO_POST_${name.toUpperCase()}`] = had.path;
  }
  return { node, browsers };
}
