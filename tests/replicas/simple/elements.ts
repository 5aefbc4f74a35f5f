type Given = Readonly<Record<string, string | number | boolean | null | ((event: Event) => unknown)>>;
type Child = Node | string | null | false | undefined;

/** An element by hand: functions listen, everything else is an attribute. */
export const h = <K extends keyof HTMLElementTagNameMap>(
  tag: K | (string & {}),
  given: Given = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag) as HTMLElementTagNameMap[K];
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((it) => it !== null && it !== false && it !== undefined));
  return element;
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  ':host { display: block; } [hidden] { display: none; } textarea, input { font: inherit; inline-size: 100%; } img, video { max-inline-size: 120px; }',
);

/** Defines a custom element whose open shadow root is filled when it enters the page. */
export const defineShadow = (name: string, fill: (host: HTMLElement) => readonly Child[]): void =>
  define(name, (host) => {
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(...fill(host).filter((it) => it !== null && it !== false && it !== undefined));
  });

/** Defines a custom element without a root of its own. */
export const define = (name: string, enters: (host: HTMLElement) => void): void =>
  customElements.define(
    name,
    class extends HTMLElement {
      #entered = false;
      connectedCallback() {
        if (this.#entered) return;
        this.#entered = true;
        enters(this);
      }
    },
  );
