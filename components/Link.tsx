import type { ComponentChildren } from 'preact';

interface Props {
  href: string;
  children: ComponentChildren;
  class?: string | undefined;
}

/** A way out to the web. The address comes from a server: nothing but a web page may stand behind it. */
export const Link = ({ href, children, class: name }: Props) =>
  /^https?:/i.test(href) ? (
    <a class={name} href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  ) : (
    <span class={name}>{children}</span>
  );
