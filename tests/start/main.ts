import { readOptions, usage } from './options.ts';
import { tour } from './tour.ts';

const options = readOptions(process.argv.slice(2), process.env);
if (typeof options === 'string') {
  console.log(`${options}\n\n${usage}`);
  process.exit(1);
}
try {
  process.exitCode = await tour(options);
} catch (error) {
  console.log(`\nThis did not work out: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  console.log('Run it again; if it goes on, `npm test` shows which part is broken.');
  process.exitCode = 1;
}
// The browser's own handles may keep a process alive that has nothing more to do.
process.exit();
