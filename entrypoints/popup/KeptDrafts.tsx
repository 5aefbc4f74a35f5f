import { KeptDraft } from '../../components/KeptDraft.tsx';
import { useT } from '../../components/Say.tsx';
import browser from '../../lib/browser.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { agoWords } from '../../lib/words/time.ts';
import { useAnswer } from '../page/useAnswer.ts';

/** Drafts that wait in the panel with what was changed in them. */
export function KeptDrafts() {
  const t = useT();
  const { reply, again } = useAnswer('panel.list', {}, 'jobs');
  const proofs = reply?.proofs ?? [];
  if (proofs.length === 0) return null;

  const open = async (id: string) => {
    await browser.tabs.create({ url: browser.runtime.getURL(`/panel.html#${id}`) });
    window.close();
  };
  const drop = async (id: string) => {
    await ask('panel.close', { id, forget: true });
    await again();
  };
  return (
    <section class="list" aria-labelledby="kept-title">
      <h2 class="list-kept" id="kept-title">
        {t('popup.kept')}
      </h2>
      <ul class="list">
        {proofs.map(({ id, excerpt, changedAt }) => (
          <KeptDraft
            key={id}
            excerpt={excerpt}
            when={agoWords(changedAt, Date.now(), t)}
            onOpen={() => void open(id)}
            onDrop={() => void drop(id)}
          />
        ))}
      </ul>
    </section>
  );
}
