/** The look of a lesson: a veil that catches the pointer, a frame around what is meant, and a card that says it. */
export const lessonCss = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; inline-size: 0 !important;
  block-size: 0 !important; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.veil { position: fixed; inset: 0; inline-size: 100vi; block-size: 100vb; max-inline-size: none; max-block-size: none;
  margin: 0; padding: 0; border: 0; overflow: hidden; background: transparent; cursor: crosshair; }
.frame { position: absolute; border: 3px solid #4b379f; border-radius: 6px; pointer-events: none;
  box-shadow: 0 0 0 2px #fff, 0 0 0 100vmax rgb(27 20 51 / 35%); }
.veil::backdrop, .card::backdrop { display: none; }
.card { position: fixed; inset: auto 16px 16px auto; margin: 0; inline-size: min(400px, 100vi - 32px);
  max-block-size: min(480px, 100vb - 32px); overflow: auto; padding: 16px; border: 2px solid light-dark(#4b379f, #a99be0);
  border-radius: 12px; background: light-dark(#fff, #1d1833); color: light-dark(#1b1433, #f3f0ff);
  font: 15px/1.45 system-ui; color-scheme: light dark; overflow-wrap: anywhere; cursor: auto; }
.card[data-corner=start] { inset: 16px 16px auto auto; }
h2 { margin: 0 0 8px; font: 700 16px/1.3 system-ui; }
p { margin: 0 0 8px; }
.quiet { font-size: 13.5px; }
.now { font-weight: 600; }
blockquote { margin: 0 0 8px; padding: 6px 10px; border-inline-start: 3px solid currentColor; white-space: pre-wrap;
  max-block-size: 8lh; overflow: auto; }
details { margin-block-end: 8px; }
summary { cursor: pointer; }
code { display: block; font: 12px/1.5 ui-monospace, monospace; }
.acts { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 12px; }
button { font: inherit; cursor: pointer; padding: 6px 12px; border-radius: 16px; border: 1px solid currentColor; background: none;
  color: inherit; }
button:hover { background: light-dark(#efeaff, #332a5c); }
button[data-main] { background: #4b379f; color: #fff; border-color: #4b379f; }
button[data-main]:hover { background: #3c2a7d; }
:focus-visible { outline: 3px solid #1d9bf0; outline-offset: 1px; }
@media (forced-colors: active) { .frame { border-color: Highlight; } }
`;
