import type { Notice } from '../model/plan.ts';
import { isReadAsMarkup, type Markup, protect } from '../text/markup.ts';
import { defuse, type MentionRules } from '../text/mentions.ts';
import { withoutTracking } from '../text/tracking.ts';
import { tells } from './notice.ts';

/** Rewrites a draft's words so that they do no harm on a server, and remembers what it had to do. */
export interface Writer {
  write(text: string): string;
  /** `user@host` of those whom this text mentions; every one was chosen by the author or their address book. */
  mentionedIn(text: string): string[];
  notices(): Notice[];
}

/** @param stripTracking whether addresses are to lose what only tells where a reader came from */
export const writerFor = (markup: Markup, rules: MentionRules, stripTracking: boolean): Writer => {
  const names = new Set<string>();
  const chosen = new Set<string>();
  let altered = false;
  let stripped = false;
  let readAsMarkup = false;
  return {
    write(text) {
      const clean = stripTracking ? withoutTracking(text.trim()) : text.trim();
      stripped ||= clean !== text.trim();
      const safe = defuse(clean, rules);
      for (const { name } of safe.defused) names.add(name);
      for (const address of safe.chosen) chosen.add(address);
      const kept = protect(safe.text, markup);
      altered ||= kept !== safe.text;
      readAsMarkup ||= isReadAsMarkup(kept, markup);
      return kept;
    },
    mentionedIn: (text) => [...chosen].filter((address) => text.includes(`@${address}`)),
    notices: () => [
      ...(names.size > 0 ? [tells('mention-defused', { names: [...names].join(', ') })] : []),
      ...(chosen.size > 0
        ? [tells('mention-kept', { names: [...chosen].map((it) => `@${it}`).join(', ') })]
        : []),
      ...(stripped ? [tells('tracking-removed')] : []),
      ...(altered ? [tells('text-altered', { characters: '<' })] : []),
      ...(readAsMarkup ? [tells('markup-read')] : []),
    ],
  };
};
