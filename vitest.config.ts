import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Three suites: `unit` (Node), and the same browser specs in `chromium` and in `firefox`. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/{unit,contract,live}/**/*.test.{ts,tsx}', 'lib/**/*.test.ts'],
          environment: 'node',
          // A thread begins sooner than a process, and there are over a hundred files.
          pool: 'threads',
        },
      },
      ...(['chromium', 'firefox'] as const).map((browser) => ({
        test: {
          name: browser,
          include: ['tests/e2e/**/*.e2e.ts'],
          environment: 'node' as const,
          env: { ALSO_POST_BROWSER: browser },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          // No module of theirs keeps anything from one file to the next, and loading the drivers anew takes over a second.
          isolate: false,
          // Browsers share two cores here, and a person would press again. What fails twice is broken, and what needed its
          // second try is named at the end of a run.
          retry: 1,
        },
      })),
    ],
  },
});
