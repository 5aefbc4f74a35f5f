/**
 * The look of the button. `all: initial` with `!important` on the host holds against every rule of the page, its inline
 * `!important` too; a generic font cannot be redefined by the page's `@font-face` (facts: permissions-and-policy 7).
 */
export const css = `
:host { all: initial !important; display: inline-flex !important; position: relative !important;
  flex: none !important; align-self: center !important; vertical-align: middle !important; margin-inline: 6px !important;
  opacity: 1 !important; visibility: visible !important; transform: none !important; filter: none !important;
  pointer-events: auto !important; }
:host([data-afloat]) { position: fixed !important; inset-block-end: 24px !important; inset-inline-end: 24px !important; }
:host([data-afloat]) .bar { visibility: hidden; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
/* The padding keeps the focus ring and the badge inside, where a toolbar that clips cannot cut them. */
.bar { display: inline-flex; align-items: center; gap: 6px; padding: 3px; font: 14px/1.4 system-ui; }
button { font: inherit; cursor: pointer; margin: 0; }
:focus-visible { outline: 3px solid #1d9bf0; outline-offset: 0; }
.post, .arm, .see { position: relative; display: grid; place-items: center; padding: 0; border-radius: 50%;
  inline-size: var(--size, 30px); block-size: var(--size, 30px); border: 2px solid #5b45b0; }
.post { background: #4b379f; color: #fff; }
.post:hover { background: #3c2a7d; }
.arm, .see { inline-size: 26px; block-size: 26px; background: #f4f1ff; color: #4b379f; }
.arm:hover, .see:hover { background: #dcd4ff; }
.see[aria-expanded=true] { background: #4b379f; color: #fff; }
.arm[aria-pressed=true] { background: #ffd166; color: #2b1d60; border-style: double; border-width: 4px; }
svg { inline-size: 62%; block-size: 62%; fill: none; stroke: currentColor; stroke-width: 2.4;
  stroke-linecap: round; stroke-linejoin: round; pointer-events: none; }
.post[data-tone=busy]::before { content: ''; position: absolute; inset: -4px; border-radius: 50%;
  border: 3px solid #8be0c4; border-inline-end-color: transparent; animation: turn 1s steps(12) infinite; }
.post[data-tone=good]::after, .post[data-tone=attention]::after { position: absolute; inset-block-end: -4px;
  inset-inline-end: -4px; inline-size: 15px; block-size: 15px; border-radius: 50%; border: 1px solid #fff;
  font: bold 10px/14px system-ui; color: #fff; }
.post[data-tone=good]::after { content: '\\2713' / ''; background: #177245; }
.post[data-tone=attention]::after { content: '!' / ''; background: #b3261e; }
@keyframes turn { to { transform: rotate(360deg); } }
.status { position: absolute; inline-size: 1px; block-size: 1px; margin: 0; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
.panel { position: fixed; inset: auto; margin: 0; inline-size: max-content; max-inline-size: min(340px, 94vi);
  max-block-size: 60vb; overflow: auto; padding: 12px 14px; border: 2px solid light-dark(#4b379f, #a99be0);
  border-radius: 12px; background: light-dark(#fff, #1d1833); color: light-dark(#1b1433, #f3f0ff);
  font: 14px/1.4 system-ui; color-scheme: light dark; overflow-wrap: anywhere; }
.look { position: fixed; inset: auto; margin: 0; padding: 0; inline-size: min(460px, 100vi - 16px);
  block-size: min(720px, 100vb - 16px); overflow: hidden; border: 2px solid light-dark(#4b379f, #a99be0); border-radius: 12px;
  background: light-dark(#f6f5fa, #16141f); color-scheme: light dark; }
.look iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; color-scheme: light dark; }
/* Chromium takes a backdrop, though it shows nothing, for something that covers the whole page. */
.panel::backdrop, .look::backdrop { display: none; }
.panel p { margin: 0 0 6px; }
.says { padding-inline-end: 28px; font-weight: 600; }
.says + .says { font-weight: 400; }
ul { list-style: none; margin: 0; padding: 0; }
li { padding-block: 6px; border-block-start: 1px solid light-dark(#e4def8, #3b3362); }
li p { margin: 2px 0 0; }
blockquote { margin: 4px 0 0; padding-inline-start: 8px; border-inline-start: 3px solid currentColor; }
a { color: light-dark(#3c2a7d, #c9bdff); }
.acts { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 8px; }
.acts button { padding: 5px 12px; border-radius: 16px; border: 1px solid currentColor; background: none;
  color: inherit; }
.acts button:hover { background: light-dark(#efeaff, #332a5c); }
.close { position: absolute; inset-block-start: 6px; inset-inline-end: 6px; inline-size: 28px; block-size: 28px;
  display: grid; place-items: center; padding: 0; border: 0; border-radius: 50%; background: none; color: inherit; }
@media (prefers-reduced-motion: reduce) { .post::before { animation: none !important; } }
@media (forced-colors: active) { .arm[aria-pressed=true] { background: Highlight; color: HighlightText;
  forced-color-adjust: none; } }
`;

/** A constructed sheet is free of the page's CSP; where the browser keeps it from content scripts, an element serves. */
export function dress(root: ShadowRoot, look = css): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = look;
    root.append(style);
  }
}
