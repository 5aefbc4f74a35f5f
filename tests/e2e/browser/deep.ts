/** Whether a selector goes into shadow roots or frames (`a >>> b`), where plain ones end. */
export const isDeep = (selector: string): boolean => selector.includes(' >>> ');

/** Runs in the page: the first element that a deep selector finds. */
export function deepElement(selector: string): Element | null {
  let scopes: ParentNode[] = [document];
  const steps = selector.split(' >>> ');
  for (const [at, step] of steps.entries()) {
    const found = scopes.flatMap((it) => [...it.querySelectorAll(step)]);
    if (at === steps.length - 1) return found[0] ?? null;
    scopes = found.flatMap((it) => it.shadowRoot ?? (it as Partial<HTMLIFrameElement>).contentDocument ?? []);
  }
  return null;
}

/**
 * Runs in the page: the middle of an element that lies still and uncovered, in the window's coordinates; `null` while it
 * does not.
 */
export async function restingPlace(selector: string): Promise<{ x: number; y: number } | null> {
  let scopes: ParentNode[] = [document];
  for (const [at, step] of selector.split(' >>> ').entries()) {
    if (at > 0)
      scopes = scopes.flatMap(
        (it) =>
          (it as Element).shadowRoot ?? (it as unknown as Partial<HTMLIFrameElement>).contentDocument ?? [],
      );
    scopes = scopes.flatMap((it) => [...it.querySelectorAll(step)]);
  }
  const element = scopes.find((it) => (it as Element).checkVisibility()) as Element | undefined;
  if (!element) return null;
  const middle = () => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  // Pictures that are still to come will push things about; one that never comes is not waited for.
  const late = [...element.ownerDocument.images].filter((it) => !it.complete);
  const patience = new Promise((next) => setTimeout(next, 1000));
  if (late.length > 0) await Promise.race([Promise.allSettled(late.map((it) => it.decode())), patience]);
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const before = middle();
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  const now = middle();
  if (!element.isConnected || before.x !== now.x || before.y !== now.y) return null;
  let hit = element.ownerDocument.elementFromPoint(now.x, now.y);
  while (hit?.shadowRoot && !element.contains(hit)) {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(now.x, now.y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  if (!element.contains(hit)) return null;
  for (let view = element.ownerDocument.defaultView; view?.frameElement; view = view.parent as typeof view) {
    const frame = view.frameElement.getBoundingClientRect();
    now.x += frame.x + (view.frameElement as HTMLElement).clientLeft;
    now.y += frame.y + (view.frameElement as HTMLElement).clientTop;
  }
  return now;
}

/** Runs in the page: the middle of the first visible element, in the window's coordinates; `null` while there is none. */
export function middleOf(selector: string): { x: number; y: number } | null {
  let scopes: ParentNode[] = [document];
  for (const [at, step] of selector.split(' >>> ').entries()) {
    if (at > 0) scopes = scopes.flatMap((it) => (it as Element).shadowRoot ?? []);
    scopes = scopes.flatMap((it) => [...it.querySelectorAll(step)]);
  }
  const element = scopes.find((it) => (it as Element).checkVisibility()) as Element | undefined;
  if (!element) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
