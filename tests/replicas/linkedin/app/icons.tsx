/** @jsxImportSource react */

/** The site's drawings; their ids are the same in every language. */
export const Icon = ({ id }: { id: string }) => (
  <svg id={id} width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6" />
  </svg>
);
