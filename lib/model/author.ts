/** A handle or name on a site as routes know it: without `@`, in lower case. */
export const authorKey = (name: string): string =>
  name.replace(/\s+/g, ' ').trim().replace(/^@/, '').toLowerCase().slice(0, 200);
