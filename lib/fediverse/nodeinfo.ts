import { isPublicOrigin } from './address.ts';
import { NodeInfo, NodeInfoLinks } from './entities.ts';
import { type Answer, getJson, isSuccess, type Wire } from './http.ts';

export interface Software {
  /** Origin of the server that the document belongs to; not always the one that was asked. */
  server: string;
  name: string;
  version: string;
}

/**
 * What software a server runs. A host that only lends its name to handles redirects or links to the real server, which
 * must then name itself in the same way. @returns the answer that was no NodeInfo, where there is none.
 */
export async function readSoftware(wire: Wire, server: string): Promise<Software | Answer> {
  const { answer, document } = await findDocument(wire, server);
  if (!document) return answer;
  if (document.origin !== server) {
    const own = await findDocument(wire, document.origin);
    if (own.document?.origin !== document.origin) return answer;
  }
  const found = await getJson(wire, document);
  const software = isSuccess(found) ? NodeInfo.safeParse(found.json).data?.software : undefined;
  return software ? { ...software, server: document.origin } : found;
}

async function findDocument(wire: Wire, server: string): Promise<{ answer: Answer; document: URL | null }> {
  const answer = await getJson(wire, new URL('/.well-known/nodeinfo', server));
  const links = (isSuccess(answer) && NodeInfoLinks.safeParse(answer.json).data?.links) || [];
  const document = links
    .filter(({ rel }) => /\/ns\/schema\/2\.\d$/.test(rel))
    .sort((a, b) => b.rel.localeCompare(a.rel))
    .map(({ href }) => URL.parse(href, server))
    .find((url) => url !== null && isPublicOrigin(url));
  return { answer, document: document ?? null };
}
