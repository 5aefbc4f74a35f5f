import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensure } from './ensure.mjs';
import { artifacts, root, run, say } from './project.mjs';
import { haveSnac } from './snac.mjs';

const usage = `npm run test:live -- https://server.example

Holds the contract of the driver against a real server, with a real account, by its real sign-in pages. It makes posts and
deletes them again: use an account that is there for this.

  ALSO_POST_LIVE_USER, ALSO_POST_LIVE_PASSWORD   what is typed into the sign-in form; no second factor can be asked for
  ALSO_POST_LIVE_ACCOUNT                         name of the account, where an e-mail address is typed (Mastodon, Pixelfed, GoToSocial, Hollo)
  ALSO_POST_LIVE_AT                              where the server really listens, such as http://127.0.0.1:8000

Without an address it is held against a snac that is started for it.`;

const marks = { passed: 'passes', known: 'differs, as known', failed: 'FAILS', skipped: 'left out' };

/** One law a line, and exit code 1 when one fails that is not known to. */
async function main() {
  const [url] = process.argv.slice(2);
  if (url === '--help') return say(usage);
  if (url && !(process.env.ALSO_POST_LIVE_USER && process.env.ALSO_POST_LIVE_PASSWORD)) {
    say(usage);
    process.exitCode = 1;
    return;
  }
  const ready = await ensure(url ? ['chromium'] : []);
  const snac = url ? null : await haveSnac();
  if (!ready || snac?.missing) {
    say(snac?.missing ?? 'See above.');
    process.exitCode = 1;
    return;
  }
  mkdirSync(artifacts, { recursive: true });
  const reportFile = join(artifacts, 'live.json');
  const spec = url ? 'tests/live/anywhere.test.ts' : 'tests/live/snac.test.ts';
  const args = ['run', '--project', 'unit', spec, '--reporter=json', `--outputFile.json=${reportFile}`];
  const env = { ...(url && { ALSO_POST_LIVE: url }), ...(snac?.path && { SNAC: snac.path }) };
  const { code, output } = await run(ready.node, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
    keep: true,
    env,
    // A server may ask for pauses of half an hour.
    minutes: 180,
  });
  const told = JSON.parse(readFileSync(reportFile, 'utf8'));
  const laws = lawsIn(told);
  if (laws.length === 0) say([output, ...told.testResults.map(({ message }) => message)].join('\n'));
  for (const { mark, title, why } of laws)
    say(`${marks[mark].padEnd(18)}  ${title}${why && `\n${' '.repeat(20)}${why}`}`);
  const sum = (mark) => laws.filter((law) => law.mark === mark).length;
  say(
    `\n${sum('passed')} pass, ${sum('known')} differ as known, ${sum('failed')} fail, ${sum('skipped')} are left out.`,
  );
  process.exitCode = code === 0 && laws.length > 0 && sum('failed') === 0 ? 0 : 1;
}

function lawsIn(told) {
  return told.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status, title, failureMessages }) => {
      const isKnown = status === 'passed' && title.includes('(not here: ');
      const mark = isKnown ? 'known' : status === 'passed' || status === 'failed' ? status : 'skipped';
      return { mark, title, why: failureMessages[0]?.split('\n', 1)[0] ?? '' };
    }),
  );
}

await main();
