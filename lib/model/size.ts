const MB = 1_000_000;
/** Made when it is needed first, as all of them: a background starts again and again. */
let sizes: Intl.NumberFormat | undefined;

/** Bytes as `12.3 MB`, which is written alike in all our languages. */
export function megabytes(bytes: number): string {
  sizes ??= new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
  return `${sizes.format(bytes / MB)} MB`;
}
