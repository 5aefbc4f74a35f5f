import { cases, empty, still } from '../cases.ts';
import { others } from './others.ts';
import { draft, draftSoft, slate } from './react.tsx';

const makers: Record<string, (box: HTMLElement) => void> = {
  draft,
  'draft-soft': draftSoft,
  slate,
  ...others,
};

const box = (id: string): HTMLElement => {
  const section = document.body.appendChild(document.createElement('section'));
  section.id = id;
  return section;
};

for (const { id } of [...cases, ...empty]) makers[id.replace(/-(trailing|empty)$/, '')]?.(box(id));

for (const { id, html } of still) {
  const shown = box(id).appendChild(document.createElement('div'));
  shown.className = 'still';
  shown.contentEditable = 'true';
  shown.innerHTML = html;
}
