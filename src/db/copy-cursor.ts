// The query builder hands nothing on to the driver as it is but a cursor: so a COPY goes as one that takes rows and gives none.

import { finished } from 'node:stream/promises';
import type { PostgresCursor, PostgresCursorConstructor } from 'kysely';
import { from as copyFrom } from 'pg-copy-streams';

/** The constructor that the query builder wants for cursors: of a COPY whose rows are its one parameter. */
export const copyCursor = function copyCursor(statement: string, [rows]: [Buffer]): PostgresCursor<never> {
  const copy = copyFrom(statement);
  const cursor: PostgresCursor<never> = {
    read: async () => {
      copy.end(rows);
      await finished(copy);
      return [];
    },
    close: async () => {},
  };
  return Object.assign(copy, cursor);
} as unknown as PostgresCursorConstructor;
