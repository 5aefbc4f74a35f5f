import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

/** The Firefox of this run. */
export const executable = (): string => process.env.ALSO_POST_FIREFOX ?? '/usr/bin/firefox-esr';

const used = resolve(import.meta.dirname, '../../.artifacts/firefox-profile');
const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'also-post-firefox-'));
const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });

/**
 * A profile of its own for one browser, in which Firefox has started before, since its first start takes twice as long. That
 * one start is made once for all specs of a run.
 */
export async function newProfile(): Promise<string> {
  if (!existsSync(used)) await makeUsed();
  const profile = await newFolder();
  await cp(used, profile, { recursive: true });
  return profile;
}

async function makeUsed(): Promise<void> {
  const made = await newFolder();
  const driven = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable(),
    userDataDir: made,
  });
  await driven.close();
  await mkdir(dirname(used), { recursive: true });
  const copy = `${used}.${process.pid}`;
  await cp(made, copy, { recursive: true });
  // Specs that run beside these may have been first.
  await rename(copy, used).catch(() => remove(copy));
  await remove(made);
}
