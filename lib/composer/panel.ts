import { draw, drawIcon } from './draw.ts';
import { type Face, type JobLine, type PanelAction, panelActions } from './face.ts';
import type { Say } from './words.ts';

export interface Panel {
  readonly element: HTMLElement;
  /** Keeps what has not changed, so that the focus of a keyboard stays where it is. */
  show(face: Face): void;
}

/** The small area beside the button that says what became of a draft and what can be done now. */
export function drawPanel(document: Document, say: Say): Panel {
  const says = draw(document, 'div');
  const jobs = draw(document, 'ul');
  const label = (action: PanelAction | 'close') => say(`button.act_${action}`);
  const acts = panelActions.map((action) =>
    draw(document, 'button', { type: 'button', 'data-action': action, hidden: '' }, [label(action)]),
  );
  const close = draw(
    document,
    'button',
    {
      type: 'button',
      class: 'close',
      'data-action': 'close',
      'aria-label': label('close'),
      title: label('close'),
    },
    [drawIcon(document, 'close')],
  );
  const element = draw(
    document,
    'section',
    // Both languages of ours run left to right, also on a page that does not.
    { class: 'panel', popover: 'manual', dir: 'ltr', 'aria-label': say('button.post') },
    [says, jobs, draw(document, 'div', { class: 'acts' }, acts), close],
  );
  let drawn = '';

  return {
    element,
    show(face) {
      const next = JSON.stringify([face.says, face.jobs]);
      if (next !== drawn) {
        drawn = next;
        says.replaceChildren(...face.says.map((line) => draw(document, 'p', { class: 'says' }, [line])));
        jobs.replaceChildren(...face.jobs.map((job) => drawJob(document, job)));
      }
      for (const [index, action] of panelActions.entries()) {
        const button = acts[index];
        if (!button) continue;
        button.hidden = !face.actions.includes(action);
        if (action === 'mirror') button.textContent = face.mirrorLabel;
      }
    },
  };
}

function drawJob(document: Document, job: JobLine): HTMLElement {
  const state = job.url
    ? draw(document, 'a', { href: job.url, target: '_blank', rel: 'noopener noreferrer' }, [job.state])
    : job.state;
  return draw(document, 'li', {}, [
    draw(document, 'b', {}, [job.acct]),
    ' · ',
    state,
    ...job.notes.map((note) => draw(document, 'p', {}, [note])),
    ...(job.said ? [draw(document, 'blockquote', {}, [job.said])] : []),
  ]);
}
