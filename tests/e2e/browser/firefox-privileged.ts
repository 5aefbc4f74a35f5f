import type { Browser } from 'puppeteer-core';
import type { Call, Seen } from './types.ts';

/** Runs a function with the browser's own privileges, in its main window (facts: toolchain-firefox 3). */
export type Privileged = <A, R>(run: (about: A) => R | Promise<R>, about: A) => Promise<R>;

interface Connection {
  send(method: string, params: object): Promise<Record<string, unknown>>;
}

/** One argument and one answer, both as JSON: the protocol's own value types are not worth the translation. */
export function privileged(browser: Browser): Privileged {
  const { connection } = browser as unknown as { connection: Connection };
  const send = async <T>(method: string, params: object): Promise<T> => {
    const reply = await connection.send(method, params);
    return (reply.result ?? reply) as T;
  };
  return async (run, about) => {
    const { contexts } = await send<{ contexts: { url: string; context: string }[] }>(
      'browsingContext.getTree',
      { 'moz:scope': 'chrome' },
    );
    const window = contexts.find((context) => context.url.endsWith('/browser.xhtml'));
    const answer = await send<{
      type: string;
      result: { value: string };
      exceptionDetails?: { text: string };
    }>('script.callFunction', {
      target: { context: window?.context },
      awaitPromise: true,
      functionDeclaration: `async (about) => JSON.stringify((await (${String(run)})(JSON.parse(about))) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(about ?? null) }],
    });
    if (answer.type !== 'success')
      throw new Error(answer.exceptionDetails?.text ?? 'A privileged script failed.');
    return JSON.parse(answer.result.value);
  };
}

/** The little of Firefox's own insides that is used, as far as it is used. */
interface Insides {
  Cc: Record<string, { getService(of: unknown): { getAccessibleFor(element: unknown): Accessible | null } }>;
  Ci: { nsIAccessibilityService: unknown; nsIComponentRegistrar: unknown };
  ChromeUtils: {
    importESModule(url: string): unknown;
    generateQI(of: string[]): (wanted: unknown) => unknown;
  };
  Components: {
    ID(id: string): unknown;
    manager: {
      QueryInterface(of: unknown): {
        registerFactory(id: unknown, name: string, contract: string, factory: unknown): void;
      };
    };
  };
  WebExtensionPolicy: { getByID(id: string): { extension: Extension; active: boolean } | null };
  Services: {
    prefs: { setIntPref(name: string, value: number): void };
    console: { getMessageArray(): { message?: string }[] };
  };
}

/** Privileged: all pages are told what the person likes: dark or light, the system's colours only, nothing that moves. */
export function setLook({ dark, forced, still }: { dark: boolean; forced: boolean; still: boolean }): void {
  const { Services } = globalThis as unknown as Insides;
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1);
  Services.prefs.setIntPref('browser.display.document_color_use', forced ? 2 : 0);
  Services.prefs.setIntPref('ui.prefersReducedMotion', still ? 1 : 0);
}

interface Extension {
  backgroundState: string;
  terminateBackground(how: object): Promise<void>;
}

interface Accessible {
  readonly computedARIARole: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly value: string | null;
  readonly childCount: number;
  getChildAt(index: number): Accessible;
  getState(state: { value?: number }, more: { value?: number }): void;
  getBounds(x: Out, y: Out, width: Out, height: Out): void;
  scrollTo(how: number): void;
}
type Out = { value?: number };

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is looked for in a tree (`Named`), as JSON can carry it. */
export interface Wanted {
  role: string;
  /** A name, or the source and flags of an expression that fits it. */
  name: string | readonly [source: string, flags: string];
  last: boolean;
  inDialog: boolean;
}

/** A control, and the size of the page's window. */
export interface Placed {
  seen: Seen;
  box: Box;
  view: Box;
}

/**
 * Privileged: all of the accessibility tree of one tab in reading order, or the one control of it that is wanted, with
 * places in its viewport. The parent process holds a mirror of every page's tree, closed shadow roots included; WebDriver
 * BiDi's own accessibility locator stops at shadow roots (measured in 153 ESR). All of a large page takes many times as
 * long as its roles and the names of one of them. With `reveal`, what is found is first brought into view.
 */
export function readTree(about: { context: string; wanted: Wanted | null; reveal: boolean }): Placed[] {
  const { Cc, Ci, ChromeUtils } = globalThis as unknown as Insides;
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  ) as { NavigableManager: { getBrowsingContextById(id: string): { top: { embedderElement: unknown } } } };
  const element = NavigableManager.getBrowsingContextById(about.context).top.embedderElement;
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService);
  const roleOf = (node: Accessible): string => node.computedARIARole || 'text';
  const documentIn = (node: Accessible | null | undefined): Accessible | null => {
    if (!node || node.computedARIARole === 'document') return node ?? null;
    for (let at = 0; at < node.childCount; at++) {
      const found = documentIn(node.getChildAt(at));
      if (found) return found;
    }
    return null;
  };
  const boxOf = (node: Accessible): Box => {
    const [x, y, width, height]: [Out, Out, Out, Out] = [{}, {}, {}, {}];
    node.getBounds(x, y, width, height);
    return { x: x.value ?? 0, y: y.value ?? 0, width: width.value ?? 0, height: height.value ?? 0 };
  };
  const root = documentIn(service?.getAccessibleFor(element));
  if (!root) return [];
  const all: Accessible[] = [];
  const collect = (node: Accessible): void => {
    all.push(node);
    for (let at = 0, count = node.childCount; at < count; at++) collect(node.getChildAt(at));
  };
  collect(root);
  const pick = ({ role, name, last, inDialog }: Wanted): Accessible | undefined => {
    const dialog = inDialog ? all.findLastIndex((node) => roleOf(node) === 'dialog') : 0;
    const expression = typeof name === 'string' ? null : new RegExp(...name);
    const fits = (node: Accessible): boolean =>
      roleOf(node) === role && (expression ? expression.test(node.name ?? '') : (node.name ?? '') === name);
    if (dialog < 0) return undefined;
    const within = all.slice(dialog);
    return last ? within.findLast(fits) : within.find(fits);
  };
  const found = about.wanted ? [pick(about.wanted) ?? []].flat() : all;
  if (about.reveal) found[0]?.scrollTo(6); // SCROLL_TYPE_ANYWHERE
  const view = boxOf(root);
  return found.map((node) => {
    const state: Out = {};
    node.getState(state, {});
    const has = (bit: number): boolean => ((state.value ?? 0) & bit) !== 0;
    const box = boxOf(node);
    const seen = {
      role: roleOf(node),
      name: node.name ?? '',
      description: node.description ?? '',
      value: node.value ?? '',
      disabled: has(0x1),
      focused: has(0x4),
      pressed: has(0x8),
      checked: has(0x10),
      expanded: has(0x200),
    };
    return { seen, box: { ...box, x: box.x - view.x, y: box.y - view.y }, view };
  });
}

/** Privileged: how the background is: `running`, `starting`, `suspending` or `stopped`. */
export function backgroundState(id: string): string {
  const { WebExtensionPolicy } = globalThis as unknown as Insides;
  return WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? 'stopped';
}

/** Privileged: ends the background at once, whatever it is doing. */
export async function terminateBackground(id: string): Promise<void> {
  const { WebExtensionPolicy } = globalThis as unknown as Insides;
  await WebExtensionPolicy.getByID(id)?.extension.terminateBackground({
    ignoreDevToolsAttached: true,
    disableResetIdleForTest: true,
  });
}

/** Privileged: gives or takes host permissions as the browser's own settings do. */
export async function changeHosts(about: {
  id: string;
  verb: 'add' | 'remove';
  origins: string[];
}): Promise<void> {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Insides;
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as {
    ExtensionPermissions: Record<'add' | 'remove', (id: string, what: object, of: unknown) => Promise<void>>;
  };
  await ExtensionPermissions[about.verb](
    about.id,
    { permissions: [], origins: about.origins, data_collection: [] },
    WebExtensionPolicy.getByID(about.id)?.extension,
  );
}

/**
 * Privileged: lets the extension show notifications, as the person does who says yes to it. Without a desk nothing can show
 * them, so that what is to be shown is kept in `calls` instead.
 */
export async function allowNotifications(id: string): Promise<void> {
  const insides = globalThis as unknown as Insides & { calls?: Call[] };
  const { ChromeUtils, Components, WebExtensionPolicy } = insides;
  const heard: Call[] = [];
  insides.calls = heard;
  const alerts = {
    QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
    showAlert: ({ title, text }: { title: string; text: string }) =>
      void heard.push({ title, message: text }),
    closeAlert: () => undefined,
  };
  const factory = {
    QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
    createInstance: (wanted: unknown) => alerts.QueryInterface(wanted),
  };
  Components.manager
    .QueryInterface(insides.Ci.nsIComponentRegistrar)
    .registerFactory(
      Components.ID('{0a150905-0002-4000-8000-000000000001}'),
      'calls',
      '@mozilla.org/alerts-service;1',
      factory,
    );
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as { ExtensionPermissions: { add(id: string, what: object, of: unknown): Promise<void> } };
  const what = { permissions: ['notifications'], origins: [], data_collection: [] };
  await ExtensionPermissions.add(id, what, WebExtensionPolicy.getByID(id)?.extension);
}

/** Privileged: what was to be shown since then. */
export const heardCalls = (): Call[] => (globalThis as unknown as { calls?: Call[] }).calls ?? [];

/** Privileged: errors and warnings of the extension; its own console goes to the process's output. */
export function extensionErrors(): string[] {
  const { Services } = globalThis as unknown as Insides;
  return Services.console
    .getMessageArray()
    .map((entry) => String(entry.message ?? entry))
    .filter((line) => line.includes('moz-extension://'));
}

/** Privileged: how long an event page lives after its last event, ms (facts: toolchain-firefox 7). */
export function setIdleLimit(ms: number): void {
  const { Services } = globalThis as unknown as Insides;
  Services.prefs.setIntPref('extensions.background.idle.timeout', ms);
}
