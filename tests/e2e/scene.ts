import type { Options } from '../replicas/x/options.ts';
import { createReplica, type Replica } from '../replicas/x/server.ts';
import { createServer } from '../servers/index.ts';
import type { FediverseServer, ServerOptions } from '../servers/types.ts';
import { launch } from './browser/launch.ts';
import type { Browser } from './browser/types.ts';
import { createWorld, type World } from './world/world.ts';

/** All that a test plays in: a world with X and a Fediverse server, and a browser with the extension. */
export interface Scene {
  readonly world: World;
  readonly server: FediverseServer;
  readonly x: Replica;
  readonly browser: Browser;
  close(): Promise<void>;
}

export interface SceneOptions {
  server?: ServerOptions;
  x?: Partial<Options>;
  /** With a window on the display. */
  headed?: boolean;
  /** Hosts of others are the real ones (Chromium only). */
  wholeInternet?: boolean;
  /** What the organisation decided for this browser. */
  policy?: Readonly<Record<string, unknown>>;
  /** Folder of built extensions; else `.output`. */
  builds?: string;
}

export async function setScene(options: SceneOptions = {}): Promise<Scene> {
  const server = createServer(options.server);
  const x = createReplica(options.x);
  const world = await createWorld({ [server.host]: server.handler, 'x.com': x.listener });
  let browser: Browser | null = null;
  const close = async (): Promise<void> => {
    await browser?.close();
    await world.close();
  };
  try {
    const { headed = false, wholeInternet = false, policy, builds } = options;
    browser = await launch({ world, headed, wholeInternet, policy, builds });
    // It opens by itself when the extension is new, and would come between a test and its page.
    await (await browser.waitForPage('/options.html#first-run')).close();
    return { world, server, x, browser, close };
  } catch (error) {
    await close();
    throw error;
  }
}
