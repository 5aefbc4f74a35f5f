import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './project.mjs';

/** Node runs the project's TypeScript as it is from this version on. */
const OLDEST = [22, 18];

/** Installs the packages unless exactly those of the lockfile are in place. */
export async function installPackages() {
  if (areInPlace()) return true;
  say('Installing packages (npm ci)…');
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { code } = await run(program, [...first, 'ci', '--ignore-scripts'], { env: { CI: '1' } });
  if (code !== 0) say('The packages could not be installed: see what npm says above.');
  return code === 0;
}

/** What npm noted about the installed tree is compared with the lockfile; dates of files mean little after a clone. */
function areInPlace() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json') ?? {}).every(
    ([path, wanted]) =>
      path === '' || wanted.optional || installed?.[path]?.version === wanted.version || wanted.peer === true,
  );
}

function packagesOf(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

/** Path of the Node that runs the project: the one npm brought, else this one if it is new enough, else `null`. */
export function projectNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const brought = join(root, `node_modules/node-${platform}-${process.arch}/bin/${name}`);
  if (existsSync(brought)) return brought;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return process.execPath;
  say(`Node ${OLDEST.join('.')} or newer is needed on this system (this is ${process.version}); see .nvmrc.`);
  return null;
}
