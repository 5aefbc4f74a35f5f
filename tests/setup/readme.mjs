import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './project.mjs';
import { failed, passed, report } from './suites.mjs';

const noDisplay = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
/** It builds anew, which no browser under test may see. */
const aside = { ALSO_POST_ASIDE: 'yes' };

/**
 * How each command of the README is tried: what it must say, with which code or signal it ends, and after which words it is
 * ended by Ctrl+C. `npm test` is what tries them.
 */
const trials = {
  'npm test': null,
  'npm run build': { ends: 0, says: 'firefox-mv3' },
  'npm start -- --headless': { ends: 0, says: 'All is as in the draft.', env: aside },
  'npm start': {
    ends: 'SIGINT',
    says: 'All is as in the draft.',
    endAfter: 'Ctrl+C ends it',
    env: { ...aside, ...noDisplay },
  },
  'npm start -- --server https://toot.wales': {
    ends: 1,
    says: 'a window is needed',
    env: { ...aside, ...noDisplay },
  },
};

/** Every npm command the README names, in its blocks and in its sentences. */
const named = () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  return new Set(text.match(/(?<=^|`)npm [^`\n]+/gm));
};

/**
 * Runs every command of the README; each counts as one, and one that nobody knows how to try has failed.
 *
 * @param {string[]} but those that were tried already
 */
export async function tryReadme(but) {
  const outcomes = [];
  for (const command of named()) {
    if (but.includes(command) || trials[command] === null) continue;
    outcomes.push(
      trials[command] ? await tryCommand(command) : report(failed(command, `${command}: unknown`)),
    );
  }
  return outcomes;
}

/** One command, as a newcomer types it. */
export async function tryCommand(command) {
  const { ends, says, endAfter, env = {} } = trials[command];
  const ended = await type(command, { ...process.env, CI: '1', ...env }, endAfter);
  if (ended.how === ends && ended.output.includes(says)) return report(passed(command));
  say(ended.output);
  return report(failed(command, `${command}: ended with ${ended.how}, or did not say “${says}”`));
}

const MINUTES = 5;

function type(command, env, endAfter) {
  const [program, ...args] = command.split(' ');
  const windows = process.platform === 'win32';
  // A group of its own, so that Ctrl+C reaches all of it, as in a terminal.
  const child = spawn(program, args, { cwd: root, env, shell: windows, detached: !windows });
  const end = (signal) => (windows ? child.kill(signal) : process.kill(-child.pid, signal));
  const clock = setTimeout(() => end('SIGKILL'), MINUTES * 60_000);
  let output = '';
  let isEnding = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
      if (!endAfter || isEnding || !output.includes(endAfter)) return;
      isEnding = true;
      end('SIGINT');
    });
  }
  return new Promise((done) => {
    child.once('error', (error) => done({ how: 1, output: error.message }));
    child.once('close', (code, signal) => {
      clearTimeout(clock);
      // npm dies of a Ctrl+C itself once its program is done, as a shell does; some of its versions end with 0 or 130.
      done({ how: isEnding && (code === 0 || code === 130) ? 'SIGINT' : (code ?? signal), output });
    });
  });
}
