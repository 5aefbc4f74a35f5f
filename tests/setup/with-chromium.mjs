import { join } from 'node:path';
import { ensure } from './ensure.mjs';
import { root, run, say } from './project.mjs';

/**
 * Brings what is missing, builds, and runs a part of the project that needs a browser.
 *
 * @param {string} part its script, from the folder of the project
 * @param {string[]} args
 * @param {{ builds?: string[][], minutes?: number | null }} how `builds`: what is asked of the builder, one after the other
 * @returns {Promise<number>} an exit code
 */
export async function withChromium(part, args, { builds = [['build']], minutes = null } = {}) {
  const ready = await ensure(['chromium']);
  if (!ready) return 1;
  const { node, browsers } = ready;
  if (!browsers.chromium.path) {
    say(browsers.chromium.failed ?? browsers.chromium.missing);
    return 1;
  }
  for (const build of builds) {
    const built = await run(node, ['node_modules/wxt/bin/wxt.mjs', ...build], {
      keep: true,
      env: { CI: '1' },
    });
    if (built.code !== 0) {
      say(`${built.output}\nThe extension could not be built: see above.`);
      return 1;
    }
  }
  // Ctrl+C reaches the other process too, which cleans up; this one waits for it.
  process.on('SIGINT', () => {});
  const { code } = await run(node, [join(root, part), ...args], { minutes });
  return code;
}
