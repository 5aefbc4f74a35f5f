import { join } from 'node:path';
import { ensure } from './ensure.mjs';
import { root, run, say } from './project.mjs';

/** `npm run bench`: builds, and prints what things cost, beside a bare page, a bare script or a bar, in one run. */
async function main(args) {
  const ready = await ensure(['chromium']);
  if (!ready) return 1;
  const { node, browsers } = ready;
  if (!browsers.chromium.path) {
    say(browsers.chromium.failed ?? browsers.chromium.missing);
    return 1;
  }
  for (const browser of ['chrome', 'firefox']) {
    const args = ['node_modules/wxt/bin/wxt.mjs', 'zip', '-b', browser];
    const built = await run(node, args, { keep: true, env: { CI: '1' } });
    if (built.code !== 0) {
      say(built.output);
      return 1;
    }
  }
  const { code } = await run(node, [join(root, 'tests/bench/main.ts'), ...args], { minutes: 60 });
  return code;
}

process.exitCode = await main(process.argv.slice(2));
