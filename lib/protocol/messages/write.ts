import type { Visibility } from '../../model/draft.ts';
import type { Written } from '../../model/written.ts';
import type { JobView, OwnJobView } from './job.ts';
import type { PostView } from './preview.ts';

/** What one account would get of what stands in our own composer. */
export interface WrittenView {
  account: string;
  posts: PostView[];
  /** Characters that are left in one post, as its server counts; below zero when it becomes several. */
  left: number;
  visibility: Visibility;
  language: string | null;
  /** It cannot be posted as it is. */
  blocked: boolean;
  notices: JobView['notices'];
}

/** Our own composer. */
export interface WriteVerbs {
  /** What was left in our own composer, or an empty one. */
  'write.get': { who: 'own'; ask: Record<string, never>; reply: { written: Written } };
  'write.keep': { who: 'own'; ask: { written: Written }; reply: Record<string, never> };
  /** What would go out, without keeping or sending anything. */
  'write.preview': { who: 'own'; ask: { written: Written }; reply: { accounts: WrittenView[] } };
  'write.submit': { who: 'own'; ask: { written: Written }; reply: { jobs: OwnJobView[] } };
}
