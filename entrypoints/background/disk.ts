import { type Database, openDatabase } from '../../lib/store/database.ts';

let open: Promise<Database> | null = null;

/** The one connection of the background; opened anew after a failure, so that one bad moment is not for ever. */
export function disk(): Promise<Database> {
  open ??= openDatabase().then(
    (database) => {
      database.addEventListener('close', () => {
        open = null;
      });
      return database;
    },
    (error) => {
      open = null;
      throw error;
    },
  );
  return open;
}
