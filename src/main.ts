// Wiring: the command line gets its server, the server the import that it runs for the browser and what it does each day.

import { companyZone } from './access/sessions.ts';
import { dayInZone } from './base/dates.ts';
import { runCommandLine } from './cli/command-line.ts';
import type { Serve } from './cli/commands/start.ts';

// A reader that has seen enough, such as `head`, is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));

// Loaded when it is needed: the server's libraries take longer to load than most commands to run.
const serve: Serve = async (db, options) => {
  const { importRunner } = await import('./server/run-import.ts');
  const { startServer } = await import('./server/start-server.ts');
  const { closeDueMonths } = await import('./records/period-close.ts');
  const runImport = importRunner(db);
  const log = { level: process.env.YOUJU_LOG, file: process.env.YOUJU_LOG_FILE };
  return startServer({
    db,
    ...options,
    log,
    // A month whose day has come closes before more comes in, so that what comes now is late.
    runImport: async (job, report, signal) => {
      await closeDueMonths(db, dayInZone(new Date(), companyZone));
      return runImport(job, report, signal);
    },
    daily: (today) => closeDueMonths(db, today),
  });
};

process.exitCode = await runCommandLine(process.argv.slice(2), serve);
