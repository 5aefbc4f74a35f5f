import { expect, test } from 'vitest';
import { SiteWays } from '../../../entrypoints/options/SiteRoutes.tsx';
import { withAuthor, withWay } from '../../../entrypoints/options/ways.ts';
import { SettingsChange } from '../../../lib/model/settings.ts';
import { routed } from '../../../lib/plan/routes.ts';
import { sites } from '../../../lib/sites/index.ts';
import { knownOf } from '../../../lib/sites/known.ts';
import { read, show } from '../components/show.tsx';
import { account } from '../plan/drafts.ts';

const press = account('mastodon', { id: 'press@toot.wales', acct: 'press@toot.wales', isDefault: true });
const every = sites.map((site) => [site.id, knownOf(site)] as const);

test.for(every)('posts from %s go where the person sets it, for all of the site', ([id]) => {
  const routes = withWay([], id, '', press.id, { on: false, visibility: 'unlisted' });
  expect(SettingsChange.safeParse({ routes }).data).toEqual({ routes });
  expect(routed(press, { site: id }, routes)).toMatchObject({ isDefault: false, visibility: 'unlisted' });
});

test.for(every)(
  '%s has a field for the name of one account there, or the plain word that it shows none',
  ([id, { name, tellsAuthor }]) => {
    const ways = (
      <SiteWays
        name={name}
        by={tellsAuthor}
        site={id}
        routes={withAuthor([], id, tellsAuthor ? 'cyngor' : '')}
        accounts={[press]}
        widest={null}
        onChange={() => undefined}
      />
    );
    for (const language of ['en', 'cy'] as const) {
      const words = read(ways, language);
      expect(words).toContain('press@toot.wales');
      expect(words).toContain(name);
      expect(show(ways, language).includes('<input')).toBe(tellsAuthor !== null);
    }
    const says = `${name} does not show which of your accounts there a post is written with`;
    expect(read(ways).includes(says)).toBe(tellsAuthor === null);
    expect(read(ways).includes('Posts by')).toBe(tellsAuthor !== null);
  },
);
