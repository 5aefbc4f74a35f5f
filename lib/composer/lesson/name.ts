import { isField, wordsOf } from '../elements.ts';

const LONGEST = 60;

/** What a person calls an element: its label, else what it shows; empty when it has no name. Never what is typed in a box. */
export function nameOf(element: HTMLElement): string {
  const labelled = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (element.getRootNode() as Document | ShadowRoot).getElementById?.(id)?.textContent ?? '')
    .join(' ');
  const labels = [...((element as Partial<HTMLInputElement>).labels ?? [])].map((it) => it.textContent ?? '');
  const isBox = isField(element)
    ? !/^(submit|button)$/.test((element as HTMLInputElement).type)
    : element.isContentEditable;
  const said = [
    element.getAttribute('aria-label'),
    labelled,
    labels.join(' '),
    element.getAttribute('placeholder'),
    element.getAttribute('aria-placeholder') ?? element.getAttribute('data-placeholder'),
    isBox ? '' : wordsOf(element),
    element.getAttribute('title'),
  ].map((it) => (it ?? '').replace(/\s+/g, ' ').trim());
  return (said.find((it) => it !== '') ?? '').slice(0, LONGEST);
}
