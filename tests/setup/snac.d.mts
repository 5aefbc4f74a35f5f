/** Path of a snac that can be started, or `null`. */
export function findSnac(): string | null;
