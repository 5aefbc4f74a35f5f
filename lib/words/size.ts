const MB = 1_000_000;
const sizes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** Bytes as `12.3 MB`, which is written alike in all our languages. */
export const megabytes = (bytes: number): string => `${sizes.format(bytes / MB)} MB`;
