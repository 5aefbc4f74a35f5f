import { undescribedSites } from '../../../lib/sites/undescribed.ts';
import type { Play } from '../play.ts';
import { createSite } from '../simple/server.ts';
import type { SiteReplica, Step, Variant } from '../site.ts';

export const start: Step = { click: '#create' };
export const pictures = (input = 'label > input[type="file"]'): Step => ({
  upload: input,
  files: ['cath.png', 'ci.png'],
});
export const two = [{ file: 'cath.png' }, { file: 'ci.png' }] as const;

/** What a replica of one of these tools tells of itself. */
interface Tool {
  id: string;
  /** Its script in `app/`. */
  entry: string;
  host: string;
  /** Where it composes. */
  path: string;
  /** What stands beside its composer, by name. */
  decoys: readonly string[];
  languages: readonly string[];
  /** `search` is what the address asks for beside. */
  variants(now: number): readonly (Omit<Variant, 'open' | 'audience'> & { search?: string })[];
  policy?: Play['policy'];
}

/** Who reads along is known of none; its decoys are looked at while no composer stands, when nothing speaks louder. */
export const toolReplica = ({
  id,
  entry,
  host,
  path,
  decoys,
  languages,
  variants,
  policy,
}: Tool): SiteReplica => {
  const recipe = undescribedSites.find((it) => it.id === id);
  if (!recipe) throw new Error(`There is no ${id}`);
  return {
    recipe,
    host,
    create: createSite({
      folder: 'undescribed',
      entry: `app/${entry}`,
      recipe: id,
      hosts: { [host]: {} },
      publish: /^\/api\/v1\/posts$/,
      ...(policy && { policy }),
    }),
    variants: (now) =>
      variants(now).map(({ search = '', ...it }) => ({
        ...it,
        open: path.replace(/(#|$)/, `${search && '?'}${search}$1`),
        audience: 'unknown',
      })),
    decoys: decoys.map((name) => ({
      name: `a box for another purpose (${name})`,
      open: path,
      box: `[data-decoy="${name}"]`,
    })),
    languages,
  };
};
