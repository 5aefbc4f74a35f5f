import type { World } from '../world/world.ts';

/** What a person's tools see of a control: the accessibility tree, also inside closed shadow roots. */
export interface Seen {
  role: string;
  name: string;
  /** Words that describe it beside its name; empty when none. */
  description: string;
  /** Text or value it holds; empty when none. */
  value: string;
  disabled: boolean;
  pressed: boolean;
  checked: boolean;
  expanded: boolean;
  focused: boolean;
}

/** ARIA roles, as both browsers' trees are translated to. */
export interface Named {
  role: string;
  name: string | RegExp;
  /** The last of several; else the first. */
  last?: boolean;
  /** Only what stands behind the beginning of a dialog: what lies under it does not count. */
  inDialog?: boolean;
}

/** A CSS selector for a page's own elements, or role and name for anything a person can perceive. */
export type Target = string | Named;

/** What a person's screen and settings are like. */
export interface Look {
  dark: boolean;
  /** Of the window, in CSS pixels: a window of 1280 is 640 at 200 %, and 320 at 400 %. */
  width: number;
  /** The same, downwards; 900 unless said. */
  height?: number | undefined;
  /** Only the system's own few colours, as with high contrast. */
  forced?: boolean | undefined;
  /** The person wants nothing to move. */
  still?: boolean | undefined;
}

/** A tab or window. All input is the browser's own: events are trusted. */
export interface Page {
  goto(url: string): Promise<void>;
  /** Address as the page itself knows it. */
  url(): Promise<string>;
  reload(): Promise<void>;
  /** Runs a function in the page, which gets one argument that JSON can carry. */
  evaluate<A, R>(run: (about: A) => R | Promise<R>, about: A): Promise<R>;
  evaluate<R>(run: () => R | Promise<R>): Promise<R>;
  /** Waits until the function gives something truthy, and gives that back. */
  waitFor<A, R>(run: (about: A) => R | Promise<R>, about: A): Promise<NonNullable<R>>;
  waitFor<R>(run: () => R | Promise<R>): Promise<NonNullable<R>>;
  /** Waits for the element, brings it into view and clicks its middle with the mouse, which is held for a while. */
  click(target: Target, heldMs?: number): Promise<void>;
  /** Waits for a control, until it is in view and lies still. */
  settled(target: Named): Promise<void>;
  /** Clicks where an element of the page is, whatever lies above it. */
  pointAt(selector: string): Promise<void>;
  /** Keys, one after the other, to whatever has the focus; a line break is Enter. */
  type(text: string): Promise<void>;
  /** One key or chord, for example `Enter` or `Control+Enter`. */
  press(keys: string): Promise<void>;
  /** Chooses files in a file input, hidden or not. */
  upload(selector: string, files: string[]): Promise<void>;
  /**
   * Drops files on an element, or pastes a picture into it. In Chromium by the browser's own drag and clipboard; Firefox
   * without a window has neither for files, so that there the page gets events as they would be.
   */
  hand(how: 'drop' | 'paste', selector: string, file: string): Promise<void>;
  /** Everything in the page's accessibility tree, in reading order. */
  tree(): Promise<Seen[]>;
  /** Waits until the tree holds it. */
  find(target: Named): Promise<Seen>;
  /** Writes a PNG of what is in the window, or of one element. */
  screenshot(path: string, of?: string): Promise<void>;
  /** Writes a PNG of all of the page, also of what the window does not hold: fast, and larger than it need be. */
  snapshot(path: string): Promise<void>;
  /** Shows the page as that person's screen would. */
  look(how: Look): Promise<void>;
  /** What the page has cost until now: main-thread time, and heap after a collection. Chromium only. */
  cost(): Promise<{ taskMs: number; heapBytes: number }>;
  /** Brings the tab to the front. */
  front(): Promise<void>;
  close(): Promise<void>;
}

/** What the extension keeps, everything in one place, for searching. */
export interface Kept {
  local: Record<string, unknown>;
  sync: Record<string, unknown>;
  session: Record<string, unknown>;
  /** Database name, then store name, then records. Bytes are told as size and type only. */
  databases: Record<string, Record<string, unknown[]>>;
}

/** A notification. */
export interface Call {
  title: string;
  message: string;
}

/** A real browser with the built extension in it. */
export interface Browser {
  readonly name: 'chromium' | 'firefox';
  /** For example `chrome-extension://…`, without a trailing slash. */
  readonly origin: string;
  newPage(url?: string): Promise<Page>;
  /** One of the extension's own pages in a tab, for example `/popup.html`. */
  openOwn(path: string): Promise<Page>;
  /** All open tabs and windows. */
  pages(): Promise<Page[]>;
  /** Waits for a page that the browser or the extension opened, by a piece of its address. */
  waitForPage(part: string): Promise<Page>;
  /** Lets the browser say yes when the extension next asks for these hosts (match patterns). */
  allow(origins: readonly string[]): Promise<void>;
  /** As if the person had said yes to the extension's question. */
  grant(origins: readonly string[]): Promise<void>;
  /** As if the person had taken these hosts away in the browser's settings. */
  withdraw(origins: readonly string[]): Promise<void>;
  /**
   * As if the person had let it call them. Chromium's question for that cannot be answered here: there the background is
   * told that they did, and what it asks of the browser is listened to until it ends.
   */
  allowCalls(): Promise<void>;
  /** Calls for the person that it has asked the browser to show since then, oldest first. */
  calls(): Promise<Call[]>;
  /** Ends the background at once; the next event wakes a new one. */
  killBackground(): Promise<void>;
  isBackgroundAlive(): Promise<boolean>;
  /** How long a background lives after its last event, ms. In Chromium an attached test keeps it alive, so nothing changes there. */
  limitIdle(ms: number): Promise<void>;
  /** SIGKILL to the whole browser, then a new start on the same profile. Pages of before are gone. */
  crash(): Promise<void>;
  /** The same build anew, as an update comes: the extension's own pages close, open tabs stay with what the old one left in them. */
  update(): Promise<void>;
  kept(): Promise<Kept>;
  /** What pages, background and browser wrote to their consoles, oldest first. */
  log(): Promise<string[]>;
  /** Resolves when the browser is gone, however that came. */
  readonly ended: Promise<unknown>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  world: Pick<World, 'port' | 'proxyPort' | 'spki' | 'hosts'>;
  /** With a window on the display; headless unless said. */
  headed?: boolean;
  /** Hosts that nobody plays are the real ones. Chromium only; in Firefox they stay out of reach. */
  wholeInternet?: boolean;
  /** What the organisation decided for this browser. Needs the rights to mount, in Chromium. */
  policy?: Readonly<Record<string, unknown>> | undefined;
  /** Folder that holds the built extension of each browser; else `.output`. */
  builds?: string | undefined;
}
