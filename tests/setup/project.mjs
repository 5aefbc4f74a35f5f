import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** Folder of the project, wherever the command was called from. */
export const root = resolve(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '../..');

/** What the last test run left behind: reports, logs, screenshots. */
export const artifacts = join(root, 'tests/.artifacts/run');

export const say = (line) => console.log(line);

/**
 * Runs a program to its end. With `prefix`, each line of its output carries that in front, so that two may speak at once;
 * with `keep`, nothing is shown and the output comes back.
 *
 * @returns {Promise<{ code: number, output: string }>} code 1 also when it could not start or took longer than
 *   `minutes` (`null`: as long as it likes)
 */
export function run(program, args, { env = {}, prefix, keep = false, minutes = 15 } = {}) {
  const piped = prefix !== undefined || keep;
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env, ...(piped && colours()) },
    stdio: ['inherit', piped ? 'pipe' : 'inherit', piped ? 'pipe' : 'inherit'],
  });
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (prefix !== undefined) say(`${prefix}${line}`);
    });
  }
  const stop = () => {
    lines.push(`Stopped, because it took longer than ${minutes} minutes.`);
    if (prefix !== undefined) say(`${prefix}${lines.at(-1)}`);
    child.kill('SIGKILL');
  };
  const clock = minutes && setTimeout(stop, minutes * 60_000);
  return new Promise((done) => {
    const end = (code, more) => {
      clearTimeout(clock);
      done({ code, output: [...lines, ...more].join('\n') });
    };
    child.once('error', (error) => end(1, [error.message]));
    child.once('close', (code) => end(code ?? 1, []));
  });
}

/** A pipe is not a terminal: say whether the reader at its end sees colours. */
const colours = () =>
  process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined };

/** The first of these files that exists, or `null`. */
export const firstExisting = (paths) => paths.find((path) => path && existsSync(path)) ?? null;
