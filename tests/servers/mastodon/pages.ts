import type { Call } from '../http/call.ts';
import { escapeHtml, html, json, type Reply } from '../http/reply.ts';
import { say } from '../sentences.ts';

/** The server's own pages: plain HTML, no script, and nobody may frame them. */
export const page = (
  status: number,
  title: string,
  body: string,
  headers: Record<string, string> = {},
): Reply =>
  html(
    status,
    `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body>
<main>
${body}
</main>
</body>
</html>
`,
    {
      'content-security-policy': policy,
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      ...headers,
    },
  );

// No `form-action`: a browser would apply it to the redirect to the app as well.
const policy =
  "base-uri 'none'; default-src 'none'; frame-ancestors 'none'; img-src 'self'; media-src 'self'";

export const field = (name: string, value: string): string =>
  `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;

/** A form of hidden fields and one button. */
export const buttonForm = (action: string, fields: Record<string, string>, button: string): string =>
  `<form action="${escapeHtml(action)}" method="post">
${Object.entries(fields)
  .map(([name, value]) => field(name, value))
  .join('\n')}
<button type="submit">${escapeHtml(button)}</button>
</form>`;

/** JSON only to who asks for JSON alone; a page to everybody else. */
export const notFound = ({ headers, locale }: Call): Reply =>
  headers.accept?.startsWith('application/json')
    ? json(404, { error: say(locale, 'notFound') })
    : page(
        404,
        'The page you are looking for isn’t here',
        '<h1>The page you are looking for isn’t here.</h1>',
      );
