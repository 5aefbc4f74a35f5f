/** What the person asked for on the command line. */
export interface StartOptions {
  /** Origin of a server of their own; `null` for the local one. */
  server: string | null;
  headless: boolean;
  /** No window was asked for to be left out, but there is no display to show one on. */
  noDisplay: boolean;
}

export const usage = `npm start                            a window, a local Fediverse server and a replica of X
npm start -- --server <url>          the same with a server of your own
npm start -- --headless              no window: presses the button itself and prints the post`;

/** @returns a sentence when the arguments make no sense */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions | string {
  let server: string | null = null;
  let headless = false;
  const left = [...args];
  while (left.length > 0) {
    const arg = left.shift();
    if (arg === '--headless') headless = true;
    else if (arg === '--server' || arg?.startsWith('--server=')) {
      server = originOf(arg === '--server' ? left.shift() : arg.slice('--server='.length));
      if (!server) return 'After --server comes the address of a server, for example https://toot.wales.';
    } else return `This is not known here: ${arg}`;
  }
  const noDisplay = !headless && process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
  if (server && (headless || noDisplay)) {
    return 'To sign in to a server of your own, a window is needed: start without --headless, on a computer with a display.';
  }
  return { server, headless, noDisplay };
}

function originOf(address: string | undefined): string | null {
  if (!address) return null;
  const url = address.includes('://') ? address : `https://${address}`;
  return URL.canParse(url) && url.startsWith('https://') ? new URL(url).origin : null;
}
