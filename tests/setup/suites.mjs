import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { artifacts, root, run, say } from './project.mjs';

/**
 * What became of a check or a suite. `failures` are names, with what to look at below them; so are `again`, the tests that
 * passed at the second try only. `took` says how long it lasted.
 *
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, failures: string[], again?: string[],
 *   took?: string }} Outcome
 */

/**
 * One program that must end well; counts as one.
 *
 * @returns {Promise<Outcome>}
 */
export async function check(name, node, args) {
  const { code, output } = await run(node, args, { keep: true, env: { CI: '1' } });
  if (code !== 0) say(output);
  return report(code === 0 ? passed(name) : failed(name, name));
}

/**
 * One vitest project, or a part of it, counted from its own report. A suite in which no test ran has failed.
 *
 * @param {{ project?: string, of?: string[] }} part `of`: what is said to vitest of the files
 * @returns {Promise<Outcome>}
 */
export async function suite(name, node, { project = name, of = [] } = {}) {
  const reportFile = join(artifacts, `${name}.json`);
  const args = [
    'run',
    ...of,
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ];
  const beganAt = performance.now();
  const { code, output } = await run(node, ['node_modules/vitest/vitest.mjs', ...args], {
    prefix: `${name} │ `,
    minutes: 25,
  });
  const log = join(artifacts, `${name}.log`);
  await writeFile(log, output);
  if (!existsSync(reportFile)) return report(failed(name, `${name}: no report; see ${relative(root, log)}`));
  const told = JSON.parse(readFileSync(reportFile, 'utf8'));
  return report({ ...count(name, code, told), took: tookOf(performance.now() - beganAt, told) });
}

/** @returns {Outcome} */
function count(name, code, told) {
  const failures = [];
  const again = [];
  for (const file of told.testResults) {
    const where = relative(root, file.name);
    const bad = file.assertionResults.filter((test) => test.status === 'failed');
    failures.push(...bad.map((test) => said(name, where, test)));
    const late = file.assertionResults.filter(
      (test) => test.status === 'passed' && test.failureMessages.length > 0,
    );
    again.push(...late.map((test) => said(name, where, test)));
    // A file that fails before or after its tests has no failed test to show for it.
    if (file.status === 'failed' && bad.length === 0) failures.push(`${name} › ${where}`);
  }
  if (told.numTotalTests === 0) failures.push(`${name}: no test ran`);
  if (code !== 0 && failures.length === 0) failures.push(`${name}: an error outside of the tests`);
  const skipped = told.numPendingTests + told.numTodoTests;
  return { name, passed: told.numPassedTests, failed: failures.length, skipped, failures, again };
}

/** How long it took, and which of its files took longest. */
function tookOf(ms, { testResults }) {
  const seconds = ({ startTime, endTime }) => (endTime - startTime) / 1000;
  const slowest = testResults
    .toSorted((one, other) => seconds(other) - seconds(one))
    .slice(0, 3)
    .map((file) => `${basename(file.name).replace(/\..*/, '')} ${Math.round(seconds(file))} s`);
  return `${(ms / 60_000).toFixed(1)} min: ${slowest.join(', ')}`;
}

/** A test by its name, with the first line of what was wrong. */
const said = (name, where, { fullName, failureMessages: [why = ''] }) =>
  `${name} › ${where} › ${fullName}: ${why.split('\n')[0].slice(0, 200)}`;

export const passed = (name) => ({ name, passed: 1, failed: 0, skipped: 0, failures: [] });
export const failed = (name, why) => ({ name, passed: 0, failed: 1, skipped: 0, failures: [why] });
export const skipped = (name) => ({ name, passed: 0, failed: 0, skipped: 1, failures: [] });

/** Says in one line how it went. */
export function report(outcome) {
  const { name, passed, failed, skipped } = outcome;
  const sign = failed > 0 ? '✗' : passed > 0 ? '✓' : '–';
  const rest = [failed > 0 && `${failed} not ok`, skipped > 0 && `${skipped} left out`].filter(Boolean);
  say(`${sign} ${name.padEnd(18)} ${[`${passed} ok`, ...rest].join(', ')}`);
  return outcome;
}
