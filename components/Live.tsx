/** Says its words to a screen reader when they change, politely; never seen. */
export const Live = ({ children }: { children: string }) => (
  <p class="unseen" role="status">
    {children}
  </p>
);
