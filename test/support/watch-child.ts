// Watches a folder in a process of its own, so that a test can kill it: it takes and imports, and looks again only later.

import type { Connection } from '../../src/db/connections.ts';
import { openEngine } from '../../src/db/open.ts';
import { watchFolders } from '../../src/intake/watch/watch-folders.ts';
import { startImportWorker } from '../../src/jobs/import-worker.ts';
import { importRunner } from '../../src/server/run-import.ts';

const { connection, dataDir, root } = JSON.parse(process.argv[2]!) as {
  connection: Connection;
  dataDir: string;
  root: string;
};
const db = await openEngine({ kind: 'embedded', connection, release: async () => {} }, dataDir);
const worker = startImportWorker(db, { run: importRunner(db), onBug: (error) => console.error(error) });
watchFolders(db, [{ root, personId: null, language: 'zh' }], {
  pollMs: 4500,
  clock: () => new Date(),
  onTaken: () => worker.wake(),
  onSettled: () => {},
  onTrouble: (_folder, trouble) => console.error(trouble),
});
