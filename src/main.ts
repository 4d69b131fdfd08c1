// Wiring: the command line gets its server, the server what happens after an import.

import { runCommandLine } from './cli/command-line.ts';
import { startServer } from './server/start-server.ts';

// A reader that has seen enough, such as `head`, is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));

process.exitCode = await runCommandLine(process.argv.slice(2), (db, options) => startServer({ db, ...options }));
