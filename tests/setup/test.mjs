import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { faults } from '../release/packages.mjs';
import { ensure } from './ensure.mjs';
import { artifacts, root, say } from './project.mjs';
import { tryCommand, tryReadme } from './readme.mjs';
import { haveSnac } from './snac.mjs';
import { check, failed, passed, report, skipped, suite } from './suites.mjs';

/** Everything that proves the project, one closing line, and exit code 1 if anything failed. */
async function main() {
  rmSync(artifacts, { recursive: true, force: true });
  mkdirSync(artifacts, { recursive: true });
  const ready = await ensure(['chromium', 'firefox']);
  if (!ready) return close([failed('setup', 'setup: see above')]);
  const { node, browsers } = ready;

  const checks = [
    await check('types', node, ['node_modules/typescript/bin/tsc', '--noEmit']),
    await check('lint and format', node, ['node_modules/@biomejs/biome/bin/biome', 'check', '.']),
    await tryCommand('npm run build'),
    await packages(node),
  ];
  const snac = await haveSnac();
  if (!snac.path) say(`The contract with a real snac is left out: ${snac.missing}`);
  const inBrowser = (name, of) => () => browserSuite(name, of, browsers[name], node);
  const outcomes = await sideBySide(WORKERS, [
    inBrowser('firefox', 'extension'),
    inBrowser('chromium', 'extension'),
    inBrowser('firefox', 'looks'),
    inBrowser('chromium', 'looks'),
    inBrowser('chromium', 'sites'),
    inBrowser('firefox', 'sites'),
    inBrowser('chromium', 'buttons'),
    inBrowser('firefox', 'buttons'),
    () => suite('unit', node),
    () => (browsers.chromium.path ? tryReadme(['npm run build']) : []),
  ]);
  return close([...checks, ...outcomes]);
}

/** Three keep two cores busy, since browsers also wait. */
const WORKERS = 3;

/** So many at once, each the next that nobody has begun: those that last longest stand first. */
async function sideBySide(workers, works) {
  const left = [...works];
  const outcomes = [];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) outcomes.push(await next());
  };
  await Promise.all(Array.from({ length: workers }, work));
  return outcomes.flat();
}

/** The packages as the stores judge them. */
async function packages(node) {
  const wrong = await faults(node);
  for (const sentence of wrong) say(sentence);
  return report(wrong.length === 0 ? passed('packages') : failed('packages', `packages: ${wrong[0]}`));
}

const files = (...names) => names.map((name) => `tests/e2e/${name}.e2e.ts`);
/** Parts of much the same length. What no other part names is in `extension`. */
const parts = {
  sites: files('sites'),
  buttons: files('buttons'),
  looks: files('screens', 'faces', 'panel', 'pseudo', 'flows'),
};
const specs = {
  ...parts,
  extension: Object.values(parts)
    .flat()
    .flatMap((file) => ['--exclude', file]),
};

/**
 * A part of the specs in one browser; left out, and said so, where that browser cannot be had.
 */
function browserSuite(browser, of, had, node) {
  const name = `${browser}-${of}`;
  if (had.path) return suite(name, node, { project: browser, of: specs[of] });
  if (had.failed) return report(failed(name, `${name}: ${had.failed}`));
  say(`${name} is left out: ${had.missing}`);
  return report(skipped(name));
}

function close(outcomes) {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  const timed = outcomes.filter(({ took }) => took);
  say(['\nHow long it took:', ...timed.map(({ name, took }) => `${name.padEnd(18)} ${took}`)].join('\n  '));
  const again = outcomes.flatMap((outcome) => outcome.again ?? []);
  if (again.length > 0) say(['\nPassed at the second try only:', ...again].join('\n  '));
  if (failures.length > 0) {
    say('\nFailed:');
    for (const failure of failures) say(`  ${failure}`);
    const left = readdirSync(artifacts, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    say('\nTo look at:');
    for (const file of left) say(`  ${relative(root, join(file.parentPath ?? file.path, file.name))}`);
  }
  const left = sum('skipped');
  say(`\n${sum('passed')} passed, ${sum('failed')} failed${left > 0 ? `, ${left} skipped` : ''}`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

await main();
