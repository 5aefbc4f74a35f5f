/** What an administrator may set. Sizes in bytes, areas in pixels, times in ms. */
export interface Limits {
  characters: number;
  /** What a link is said to count, however long it is. */
  charactersPerUrl: number;
  attachments: number;
  /** Code points. */
  description: number;
  imageBytes: number;
  imagePixels: number;
  gifPixels: number;
  videoBytes: number;
  videoPixels: number;
  videoFrameRate: number;
  /** How often a client must ask for a video, sound or animation before it is done. */
  processingPolls: number;
  pollOptions: number;
  /** Graphemes. */
  pollOptionCharacters: number;
  pollMinMs: number;
  pollMaxMs: number;
  /** A schedule must lie further ahead than this. */
  scheduleLeadMs: number;
  scheduledTotal: number;
  scheduledPerDay: number;
  rates: Record<RateName, Rate>;
  /** Whether answers show the rates. */
  showsRates: boolean;
}

/** At most `limit` within a fixed window of `periodMs`. */
export interface Rate {
  limit: number;
  periodMs: number;
}
export type RateName = 'account' | 'token' | 'address' | 'media' | 'deletes' | 'apps' | 'statuses';
