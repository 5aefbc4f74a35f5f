/** For files whose type nobody told: browsers leave it empty when the system does not know the extension. */
const byExtension: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jfif: 'image/jpeg',
  png: 'image/png',
  apng: 'image/apng',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
  heif: 'image/heif',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  mkv: 'video/x-matroska',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  flac: 'audio/flac',
  wav: 'audio/wav',
};
/** Names in use that no server lists. */
const other: Readonly<Record<string, string>> = { 'image/jpg': 'image/jpeg', 'image/pjpeg': 'image/jpeg' };
const unknown = 'application/octet-stream';

/** Media type without parameters: as the file says, else by its name, else `application/octet-stream`. */
export const mimeTypeOf = (told: string, name: string): string => {
  const type = (told.split(';')[0] ?? '').trim().toLowerCase();
  if (type !== '' && type !== unknown) return other[type] ?? type;
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return byExtension[extension] ?? unknown;
};

/** The name with the extension that its content has: some servers judge by it (snac), and a picture may have been fitted. */
export const nameFor = (type: string, name: string): string => {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (byExtension[extension] === type) return name;
  const right = Object.keys(byExtension).find((key) => byExtension[key] === type);
  const bare = extension in byExtension ? name.slice(0, -extension.length - 1) : name;
  return right ? `${bare.slice(0, 250)}.${right}` : name;
};
