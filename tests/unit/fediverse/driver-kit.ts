/** The smallest PNG: one pixel. */
export const png = new Blob(
  [
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ],
  { type: 'image/png' },
);

/** What a request made. */
export const made = <T>(outcome: { is: string; value?: T }): T => {
  if (outcome.is !== 'created') throw new Error(`It ended in ${JSON.stringify(outcome)}`);
  return outcome.value as T;
};
