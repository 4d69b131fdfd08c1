// Wiring: the command line gets its server, the server the import that it runs for the browser.

import { runCommandLine } from './cli/command-line.ts';
import { importRunner } from './server/run-import.ts';
import { startServer } from './server/start-server.ts';

// A reader that has seen enough, such as `head`, is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));

const log = { level: process.env.YOUJU_LOG, file: process.env.YOUJU_LOG_FILE };

process.exitCode = await runCommandLine(process.argv.slice(2), (db, options) =>
  startServer({ db, ...options, log, runImport: importRunner(db) }),
);
