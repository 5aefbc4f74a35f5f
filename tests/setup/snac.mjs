import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { firstExisting, root, run, say } from './project.mjs';

/** A real Fediverse server that is one small program; where it is kept once it was fetched. */
const home = join(root, 'node_modules/.cache/also-post/snac');
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** Path of a snac that can be started, or `null`. `SNAC` names one. */
export const findSnac = () =>
  firstExisting([process.env.SNAC, '/usr/bin/snac', '/usr/local/bin/snac', join(home, 'usr/bin/snac')]);

/**
 * Finds snac or fetches it. Debian's package is only unpacked beside the npm packages: nothing of the system is changed,
 * and nobody needs to be root.
 *
 * @returns {Promise<import('./browsers.mjs').Had>}
 */
export async function haveSnac() {
  const found = findSnac();
  if (found) return { path: found };
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg-deb'))
    return { missing: 'snac comes as a package of Debian. Install it, or set SNAC to its path.' };
  say('Fetching snac (Debian package snac2)…');
  const why = await unpack();
  const path = findSnac();
  if (path && (await run(path, [], { keep: true, minutes: 1 })).output.includes('snac')) return { path };
  rmSync(home, { recursive: true, force: true });
  return { missing: why ?? 'snac does not start on this system.' };
}

/** @returns why it could not be had, or `null` */
async function unpack() {
  rmSync(home, { recursive: true, force: true });
  const lists = join(home, 'apt/lists');
  mkdirSync(join(lists, 'partial'), { recursive: true });
  const sources = join(home, 'apt/sources.list');
  const archive = await archiveOfSystem();
  if (!archive) return 'this system knows no archive of Debian’s packages.';
  writeFileSync(sources, `deb [signed-by=${keyring}] ${archive} ${suite()} main\n`);
  // Lists of our own, read by ourselves: neither the system's nor its lock are touched.
  const own = [`Dir::Etc::sourcelist=${sources}`, 'Dir::Etc::sourceparts=-', `Dir::State::lists=${lists}`];
  const settings = [...own, `Dir::Cache=${join(home, 'apt')}`, 'APT::Sandbox::User='];
  const apt = (...args) =>
    run(
      'sh',
      ['-c', 'cd "$0" && exec apt-get -qq "$@"', home, ...settings.flatMap((it) => ['-o', it]), ...args],
      {
        keep: true,
        minutes: 3,
      },
    );
  const updated = await apt('update');
  if (updated.code !== 0) return 'the list of Debian’s packages cannot be reached from here.';
  const fetched = await apt('download', 'snac2');
  const file = readdirSync(home).find((name) => name.endsWith('.deb'));
  if (fetched.code !== 0 || !file) return `Debian ${suite()} has no package snac2 for this machine.`;
  const unpacked = await run('dpkg-deb', ['-x', join(home, file), home], { keep: true });
  return unpacked.code === 0 ? null : 'the package snac2 cannot be unpacked.';
}

/** Where Debian has the package: among the backports of 12, in the release itself since. */
function suite() {
  const told = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const name = /^VERSION_CODENAME=(\w+)/m.exec(told)?.[1] ?? 'stable';
  return name === 'bookworm' ? 'bookworm-backports' : name;
}

/** The archive that this system has its own packages from; `null` when it is not Debian's. */
async function archiveOfSystem() {
  const { output } = await run('apt-get', ['indextargets', '--format', '$(REPO_URI)'], { keep: true });
  return output.split('\n').find((uri) => /\/debian\/?$/.test(uri)) ?? null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const had = await haveSnac();
  say(had.path ? `snac: ${had.path}` : `snac is left out: ${had.missing}`);
}
