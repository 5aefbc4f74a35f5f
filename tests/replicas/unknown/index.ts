import { createSite } from '../simple/server.ts';

/** Sites that no recipe knows, for teaching them. */
export const createDesk = createSite({
  folder: 'unknown',
  entry: 'app/desk.ts',
  hosts: { 'desk.example': {} },
  publish: /^\/api\/posts$/,
});
export const createTool = createSite({
  folder: 'unknown',
  entry: 'app/tool.ts',
  hosts: { 'tool.example': {} },
  publish: /^\/api\/posts$/,
});
