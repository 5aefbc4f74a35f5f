import { join } from 'node:path';
import { ensure } from './ensure.mjs';
import { root, run, say } from './project.mjs';

/** Brings what is missing, builds, and hands over to the part that needs all of it. */
async function main(args) {
  const ready = await ensure(['chromium']);
  if (!ready) return 1;
  const { node, browsers } = ready;
  if (!browsers.chromium.path) {
    say(browsers.chromium.failed ?? browsers.chromium.missing);
    return 1;
  }
  const built = await run(node, ['node_modules/wxt/bin/wxt.mjs', 'build'], { keep: true, env: { CI: '1' } });
  if (built.code !== 0) {
    say(`${built.output}\nThe extension could not be built: see above.`);
    return 1;
  }
  // Ctrl+C reaches the other process too, which cleans up; this one waits for it.
  process.on('SIGINT', () => {});
  const { code } = await run(node, [join(root, 'tests/start/main.ts'), ...args], { minutes: null });
  return code;
}

process.exitCode = await main(process.argv.slice(2));
