import { turnAllOn } from '../../e2e/acts/sites.ts';
import { take } from '../../e2e/acts/steps.ts';
import type { Scene } from '../../e2e/scene.ts';
import { siteBluesky } from '../../replicas/bluesky/index.ts';
import { siteBuffer } from '../../replicas/buffer/index.ts';
import { siteFacebook } from '../../replicas/facebook/index.ts';
import { siteLinkedIn } from '../../replicas/linkedin/index.ts';
import { siteSendible } from '../../replicas/sendible/index.ts';
import type { SiteReplica } from '../../replicas/site.ts';
import { siteX } from '../../replicas/x/index.ts';
import type { Figure } from '../figures.ts';
import { beside, playWithout } from './lab.ts';
import { time } from './page-cost.ts';

const KEYS = 1000;
/** One site for each editor that people type into. */
const editors: readonly [editor: string, of: SiteReplica][] = [
  ['Draft.js', siteX],
  ['Lexical', siteFacebook],
  ['TipTap', siteBluesky],
  ['Slate', siteBuffer],
  ['TinyMCE in a frame', siteSendible],
  ['Quill', siteLinkedIn],
];

/** What the extension costs while somebody types, in every editor. */
export async function typing(scene: Scene): Promise<Figure[]> {
  await turnAllOn(
    scene.browser,
    editors.slice(1).map(([, { recipe }]) => recipe),
  );
  const figures: Figure[] = [];
  for (const [editor, replica] of editors) {
    const { hosts } = replica.create();
    for (const [host, listener] of Object.entries(hosts)) scene.world.host(host, listener);
    playWithout(scene.world, hosts);
    const variant = replica.variants(Date.now()).find(({ steps }) => steps.some((it) => 'type' in it));
    if (!variant) throw new Error(`Nobody types on the replica of ${replica.recipe.name}`);
    const { host = replica.host, open, steps } = variant;
    const begin = steps.slice(0, steps.findIndex((it) => 'type' in it) + 1);
    const keys = await beside(scene, {
      rounds: 3,
      host,
      path: open,
      begin: (page) => take(page, begin),
      what: (page) => page.type('a '.repeat(KEYS / 2)),
    });
    figures.push(time(`1,000 keys into ${editor}`, keys));
  }
  return figures;
}
