import { createHash } from 'node:crypto';
import { open, type Route } from '../http/call.ts';
import { flagOf, textOf } from '../http/params.ts';
import { json, type Reply } from '../http/reply.ts';
import { sniff } from '../mastodon/sniff.ts';
import type { SentMedia } from '../types.ts';
import { error, invalidParam, visitorOf } from './refusals.ts';
import { showFile } from './show.ts';

/** Files of the drive: done at once, sensitive one by one, the same bytes the same file (facts: fediverse-api 9c). */
export const driveRoutes: Route[] = [
  open('POST /api/drive/files/create', async (call, world) => {
    const visitor = visitorOf(call, world, 'write:drive');
    if ('status' in visitor) return visitor;
    const { file } = call.params;
    if (!(file instanceof File)) return error(400, 'NO_FILE', 'There is no file.');
    const bytes = Buffer.from(await file.arrayBuffer());
    const description = textOf(call.params.comment) ?? '';
    if ([...description].length > world.limits.description) return invalidParam('/properties/comment');
    if (bytes.length > world.limits.imageBytes)
      return error(
        413,
        'MAX_FILE_SIZE_EXCEEDED',
        'Cannot upload the file because it exceeds the maximum file size.',
      );
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { username } = visitor.person;
    const same = world.media.find((it) => it.sha256 === sha256 && it.account === username && !it.deleted);
    if (same && !flagOf(call.params.force)) return json(200, showFile(same, world));
    const sniffed = sniff(bytes);
    const media: SentMedia = {
      id: world.newId(),
      account: username,
      type: sniffed?.kind ?? 'image',
      mimeType: sniffed?.mimeType ?? 'application/octet-stream',
      name: textOf(call.params.name) ?? file.name,
      description,
      size: bytes.length,
      sha256,
      attachedTo: null,
      state: 'ready',
      deleted: false,
      sensitive: flagOf(call.params.isSensitive) ?? false,
    };
    world.files.set(media.id, bytes);
    world.media.push(media);
    return json(200, showFile(media, world));
  }),
  open('POST /api/drive/files/update', (call, world): Reply => {
    const visitor = visitorOf(call, world, 'write:drive');
    if ('status' in visitor) return visitor;
    const media = world.media.find(
      ({ id, account, deleted }) =>
        id === call.params.fileId && account === visitor.person.username && !deleted,
    );
    if (!media) return error(400, 'NO_SUCH_FILE', 'No such file.');
    media.sensitive = flagOf(call.params.isSensitive) ?? media.sensitive ?? false;
    if (call.params.comment === null) media.description = '';
    media.description = textOf(call.params.comment) ?? media.description;
    return json(200, showFile(media, world));
  }),
];
