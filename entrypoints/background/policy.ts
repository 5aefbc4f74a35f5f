import { readPolicy } from '../../lib/model/policy-read.ts';
import { ok } from '../../lib/model/result.ts';
import { policySoFar, watchPolicy } from '../../lib/policy.ts';
import type { Handlers } from '../../lib/protocol/answer.ts';
import { tidyRecord } from './record.ts';
import { syncSites } from './sites.ts';
import { tellPages } from './tell.ts';

/** Lets a policy that changed take hold at once: scripts of sites go, pages show what is locked. */
export function watchOrganisation(): void {
  watchPolicy(() => {
    void syncSites();
    void tidyRecord();
    tellPages('settings');
    tellPages('accounts');
  });
}

export const policyHandlers: Pick<Handlers, 'policy.get'> = {
  'policy.get': async () => ok((await policySoFar()) ?? readPolicy({})),
};
