import { readdirSync, readFileSync } from 'node:fs';

const SAMPLE_MS = 25;

/** MB that all processes below this one hold for themselves: the browsers under test. `NaN` where there is no `/proc`. */
function held(): number {
  const processes = readdirSync('/proc').flatMap((id) => (/^\d+$/.test(id) ? (statusOf(id) ?? []) : []));
  const below = new Set([process.pid]);
  // A parent may be listed after its child.
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const it of processes) if (below.has(it.parent)) below.add(it.id);
  }
  below.delete(process.pid);
  return processes.reduce((sum, it) => sum + (below.has(it.id) ? it.kB : 0), 0) / 1000;
}

/** `null` for one that has just ended. */
function statusOf(id: string): { id: number; parent: number; kB: number } | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'latin1');
    const of = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { id: Number(id), parent: of('PPid'), kB: of('RssAnon') + of('RssShmem') };
  } catch {
    return null;
  }
}

/** Does something, and tells by how many MB the browsers grew over it at most. */
export async function peakOf<T>(what: () => Promise<T>): Promise<{ value: T; peakMB: number }> {
  if (process.platform !== 'linux') return { value: await what(), peakMB: Number.NaN };
  const before = held();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, held());
  }, SAMPLE_MS);
  try {
    return { value: await what(), peakMB: peak - before };
  } finally {
    clearInterval(timer);
  }
}
