import type { Poll, Visibility } from '../../model/draft.ts';

/** A piece of a text as it will be shown: a link, a mention, a hashtag or plain words. */
export interface Segment {
  kind: 'link' | 'mention' | 'hashtag' | 'email' | 'plain';
  text: string;
}

/** A picture, video or sound of a draft, without its bytes. */
export interface MediaView {
  /** Its place in the draft, `part/index`: the name by which edits and bytes are asked for. */
  place: string;
  name: string;
  type: string;
  description: string;
}

/** One post as an account will get it. */
export interface PostView {
  segments: Segment[];
  /** As the server counts, with the content warning where it counts that too. */
  used: number;
  limit: number;
  spoilerText: string;
  sensitive: boolean;
  visibility: Visibility;
  /** Name of the language; empty when it is left to the server. */
  language: string;
  media: MediaView[];
  poll: Poll | null;
}
