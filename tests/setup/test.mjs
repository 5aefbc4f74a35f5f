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
  const lanes = await Promise.all([
    inTurn([() => suite('unit', node), inBrowser('chromium', 'extension')]),
    inTurn([inBrowser('firefox', 'extension')]),
    inTurn([inBrowser('firefox', 'sites'), inBrowser('chromium', 'sites')]),
  ]);
  // These build anew, which no browser under test may see.
  const commands = browsers.chromium.path ? await tryReadme(['npm run build']) : [];
  return close([...checks, ...lanes.flat(), ...commands]);
}

/** One after the other. Three lanes of them keep two cores busy, since browsers also wait. */
async function inTurn(works) {
  const outcomes = [];
  for (const work of works) outcomes.push(await work());
  return outcomes.flat();
}

/** The packages as the stores judge them. */
async function packages(node) {
  const wrong = await faults(node);
  for (const sentence of wrong) say(sentence);
  return report(wrong.length === 0 ? passed('packages') : failed('packages', `packages: ${wrong[0]}`));
}

const siteSpecs = ['sites', 'buttons'].map((name) => `tests/e2e/${name}.e2e.ts`);
const specs = { sites: siteSpecs, extension: siteSpecs.flatMap((file) => ['--exclude', file]) };

/**
 * The specs in one browser, of all `sites` or of the `extension` itself; left out, and said so, where that browser cannot
 * be had.
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
