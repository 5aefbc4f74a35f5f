import { type Database, openDatabase } from '../../lib/store/database.ts';

let open: Promise<Database> | null = null;

/** The one connection of the background; opened anew after a failure, so that one bad moment is not for ever. */
export function disk(): Promise<Database> {
  open ??= openDatabase().then(
    (database) => {
      const leave = () => {
        open = null;
      };
      database.addEventListener('close', leave);
      // Whoever wants to delete the database, or lead it on to a newer version, need not wait for us.
      database.addEventListener('versionchange', () => {
        leave();
        database.close();
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
