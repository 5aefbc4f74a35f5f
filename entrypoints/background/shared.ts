/** Places in a page where our line stands in the browser's own menu. */
export const contexts = ['selection', 'link', 'image', 'page'] as const;
export type Context = (typeof contexts)[number];

/** What is shared, as text: a quotation with its page, an address. The page itself is not touched, nothing is fetched. */
export function sharedText(
  context: Context,
  about: { [Key in 'selectionText' | 'linkUrl' | 'srcUrl' | 'pageUrl']?: string | undefined },
  title: string,
): string {
  const page = webAddress(about.pageUrl);
  const lines: Record<Context, (string | undefined)[]> = {
    selection: [about.selectionText?.trim() && `“${about.selectionText.trim()}”`, page],
    link: [webAddress(about.linkUrl)],
    image: [title, webAddress(about.srcUrl) ?? page],
    page: [title, page],
  };
  return lines[context].filter((line) => line).join('\n\n');
}

/** Addresses that nobody else can open are left out, and what only marks a place in the page stays. */
const webAddress = (url: string | undefined): string | undefined =>
  url && /^https?:/i.test(url) ? url : undefined;
