/**
 * Fediverse servers for tests: as strict and as odd as the real ones, with faults to switch on.
 *
 *     const server = createServer({ host: 'social.example' });
 *     https.createServer(certificate, server.handler).listen(443);
 *     const lost = server.faults.add({ on: 'POST /api/v1/statuses', when: 'after', do: 'drop' });
 *     await server.faults.reached(lost);
 *     expect(server.statuses.length).toBe(1);
 */

export { families, manners, sharkeyNative } from './families/index.ts';
export type { Fault, Faults, Instead, Spoilt } from './faults.ts';
export type { Limits } from './limits.ts';
export type { Manners } from './manners.ts';
export { createServer } from './server.ts';
export type * from './types.ts';
