// A process of its own that opens a data folder, says `open`, writes one row where it is told to, and holds on until its
// standard input ends.

import { sql } from 'kysely';
import { transact, wholeCompany } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';

const [dataDir = '', operation = ''] = process.argv.slice(2);
const db = await openDatabase({ dataDir });
if (operation !== '')
  await transact(db, wholeCompany, (tx) => sql`insert into operation_log (action) values (${operation})`.execute(tx));
process.stdout.write('open\n');
for await (const _ of process.stdin);
await db.close();
