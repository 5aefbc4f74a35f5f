/** Hands a file to the person by the browser's own download, which needs no permission. */
export function saveFile(text: string, type: string, name: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  // The browser may read the file a moment later.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
