/** How we introduce ourselves to a server; the name stands beside every post. */
export const introduction = { clientName: 'Also Post', website: 'https://also-post.example' };
