import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchAlone } from '../contract/internet.ts';

export interface Snac {
  /** The name it goes by; TLS ends elsewhere. */
  host: string;
  port: number;
  /** Makes a person who can sign in. @returns their password. */
  addPerson(name: string): string;
  stop(): Promise<void>;
}

const host = 'snac.example';
/** It may reach nobody: a mention in a test must not be looked up in the real world. */
const env = {
  ...process.env,
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
  no_proxy: '',
};

/** Starts a real snac on a free port with an empty disk. It ends with this process, whatever happens. */
export async function startSnac(program: string): Promise<Snac> {
  const home = mkdtempSync(join(tmpdir(), 'also-post-snac-'));
  const data = join(home, 'data');
  const port = await freePort();
  // It asks for address, port, host, prefix and the administrator's address.
  execFileSync(program, ['init', data], {
    env,
    input: `127.0.0.1\n${port}\n${host}\n\n\n`,
    timeout: 10_000,
    stdio: 'pipe',
  });
  const child = spawn(program, ['httpd', data], { env, stdio: 'ignore' });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.removeListener('exit', kill);
    await end(child);
    rmSync(home, { recursive: true, force: true });
  };
  if (!(await answers(port))) {
    await stop();
    throw new Error('snac does not answer');
  }
  return {
    host,
    port,
    addPerson(name) {
      const output = execFileSync(program, ['adduser', data, name], {
        env,
        input: `${name}\n`,
        timeout: 10_000,
        stdio: 'pipe',
      });
      const password = /User password is (\S+)/.exec(output.toString())?.[1];
      if (!password) throw new Error('snac makes no account');
      return password;
    },
    stop,
  };
}

/** A port that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function answers(port: number): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetchAlone(`http://127.0.0.1:${port}/api/v1/instance`).catch(() => null);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** It is asked to end, and made to after 3 s. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const clock = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(clock);
}
