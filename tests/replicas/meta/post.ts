/** Sends something to the site's own server. @returns what it answered, `null` when it refused */
export const post = async <A>(path: string, body: object): Promise<A | null> => {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.ok ? response.json() : null;
};
