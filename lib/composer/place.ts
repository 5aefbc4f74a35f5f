interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const GAP = 8;

/** Where a panel stands beside its button, in viewport pixels: below where it fits, else above, else over it; never off the edge. */
export function placeBeside(
  anchor: Box,
  panel: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } {
  const below = anchor.top + anchor.height + GAP;
  const fitsBelow = below + panel.height <= view.height - GAP;
  const above = anchor.top - GAP - panel.height;
  const middle = anchor.left + anchor.width / 2 - panel.width / 2;
  return {
    left: clamp(middle, GAP, view.width - panel.width - GAP),
    top: clamp(fitsBelow || above < GAP ? below : above, GAP, view.height - panel.height - GAP),
  };
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
