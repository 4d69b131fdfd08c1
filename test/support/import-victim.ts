// A process that takes an import and never finishes it, for the test that kills it.

import { openEngine } from '../../src/db/open.ts';
import { startImportWorker } from '../../src/jobs/import-worker.ts';

const [connection, dataDir] = process.argv.slice(2) as [string, string];
const db = await openEngine({ kind: 'embedded', connection: JSON.parse(connection), release: async () => {} }, dataDir);
startImportWorker(db, { run: () => new Promise(() => {}), onBug: (error) => console.error(error) });
