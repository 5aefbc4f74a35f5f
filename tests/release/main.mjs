import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure } from '../setup/ensure.mjs';
import { root, run, say } from '../setup/project.mjs';
import { writeNotices } from './notices.mjs';
import { buildZips, faults } from './packages.mjs';

/**
 * `npm run release`: the packages of both stores, the sources, and the bill of materials in `.output/`, built, judged as the
 * stores do, and the Firefox package built once more from its sources alone, as its store does. `npm test` comes before.
 */
async function main() {
  const ready = await ensure([]);
  if (!ready) return 1;
  const { node } = ready;
  writeNotices();
  const wrong = [...(await faults(node)), ...(await materials()), ...(await rebuiltOtherwise())];
  for (const sentence of wrong) say(`✗ ${sentence}`);
  if (wrong.length > 0) return 1;
  const { zips } = await buildZips(node);
  for (const { name, bytes, sha256 } of zips)
    say(`${name.padEnd(34)} ${String(bytes).padStart(8)} bytes  ${sha256}`);
  say('Ready for the stores: see docs/releasing.md.');
  return 0;
}

const npm = (args, cwd = root) => run('npm', ['--prefix', cwd, ...args], { keep: true, env: { CI: '1' } });

/** Every package and its licence, as CycloneDX. */
async function materials() {
  const { code, output } = await npm(['sbom', '--sbom-format', 'cyclonedx', '--omit', 'optional']);
  if (code !== 0) return [`The bill of materials could not be written: ${output}`];
  writeFileSync(join(root, '.output/also-post-sbom.json'), output);
  return [];
}

/** @returns {Promise<string[]>} what differs when the sources in the zip are built in a folder of their own */
async function rebuiltOtherwise() {
  const folder = mkdtempSync(join(tmpdir(), 'also-post-sources-'));
  try {
    const zip = readdirSync(join(root, '.output')).find((name) => name.endsWith('-sources.zip'));
    const unpacked = await run('unzip', ['-q', join(root, '.output', zip), '-d', folder], { keep: true });
    if (unpacked.code !== 0) return [`The sources could not be unpacked: ${unpacked.output}`];
    for (const args of [
      ['ci', '--ignore-scripts'],
      ['run', 'build-for-amo'],
    ]) {
      const { code, output } = await npm(args, folder);
      if (code !== 0) return [`The sources do not build by themselves: ${output}`];
    }
    return differences(join(root, '.output/firefox-mv3'), join(folder, '.output/firefox-mv3'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function differences(one, other) {
  const files = (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length));
  const all = new Set([...files(one), ...files(other)]);
  return [...all]
    .filter((name) => !same(join(one, name), join(other, name)))
    .map((name) => `${name} comes out otherwise from the sources.`);
}

function same(one, other) {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch {
    return false;
  }
}

process.exitCode = await main();
