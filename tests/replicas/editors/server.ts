import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { bundle } from '../bundle.ts';

/** One page with every editor of `cases.ts`, and `readText` as a global for the tests to call. */
export const replicaEditors = (): RequestListener => (request, response) => {
  answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
};

const answer = async (request: IncomingMessage, response: ServerResponse) => {
  const { pathname } = new URL(request.url ?? '/', 'https://editors.example');
  const send = (type: string, body: string) =>
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  if (pathname === '/editors.js') return send('text/javascript', await bundle('editors', 'app/main.ts'));
  if (pathname === '/reader.js')
    return send('text/javascript', await bundle('editors', 'reader.ts', '../../lib/composer'));
  if (pathname === '/') return send('text/html', PAGE);
  response.writeHead(404).end();
};

/** Sites show their editors with `pre-wrap`; a bare editable box has none. */
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Editors</title>
<link rel="icon" href="data:,">
<style>
body { font: 15px system-ui; max-width: 600px; }
section { border: 1px solid silver; margin: 4px; min-height: 24px; }
.ql-editor, .ProseMirror, [data-lexical-editor], [data-slate-editor] { white-space: pre-wrap; }
.ql-clipboard { position: absolute; inset-inline-start: -100000px; }
[contenteditable] { min-height: 20px; }
</style>
</head>
<body><script src="/reader.js"></script><script src="/editors.js"></script></body>
</html>`;
