// Imports a file in a process of its own, so that a test can kill it. Says on stdout which stage it has come to.

import { localOperator } from '../../src/access/viewer.ts';
import type { Connection } from '../../src/db/connections.ts';
import { openEngine } from '../../src/db/open.ts';
import { importFile } from '../../src/intake/import-file.ts';

const { connection, dataDir, path } = JSON.parse(process.argv[2]!) as {
  connection: Connection;
  dataDir: string;
  path: string;
};
const db = await openEngine({ kind: 'embedded', connection, release: async () => {} }, dataDir);
await importFile(db, localOperator, {
  files: [{ path, fileName: 'big.csv' }],
  onProgress: ({ stage }) => console.log(stage),
});
await db.close();
