import type { Written } from './written.ts';

/** A post box that nobody wrote into yet. @param id becomes the id of the draft */
export const emptyWritten = (id: string): Written => ({
  id,
  text: '',
  warning: '',
  language: null,
  visibility: null,
  accounts: null,
  media: [],
});

export const isEmpty = ({ text, warning, media, poll }: Written): boolean =>
  text.trim() === '' && warning.trim() === '' && media.length === 0 && !poll;
