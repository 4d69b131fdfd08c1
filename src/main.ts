// Wiring: the command line gets its server, the server the import that it runs for the browser, the folders that it watches
// and what it does each day.

import { companyZone } from './access/sessions.ts';
import { program } from './access/log/actor.ts';
import { logOperation } from './access/log/log-operation.ts';
import { type Day, dayInZone } from './base/dates.ts';
import { runCommandLine } from './cli/command-line.ts';
import type { Serve } from './cli/commands/start.ts';
import type { Watch } from './cli/commands/watch.ts';
import type { Watches } from './cli/watching.ts';
import type { DailyBackup } from './db/backup/daily-backup.ts';
import { type Database, transact, wholeCompany } from './db/database.ts';
import { watchFolders, type Watching } from './intake/watch/watch-folders.ts';
import type { WorkerOptions } from './jobs/import-worker.ts';

// A reader that has seen enough, such as `head`, is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));

// Loaded when it is needed: the server's libraries take longer to load than most commands to run.
const serve: Serve = async (db, { watches, backups, ...options }) => {
  const { startServer } = await import('./server/start-server.ts');
  const { closeDueMonths } = await import('./records/period-close.ts');
  const { applyRetention } = await import('./records/personal/retention.ts');
  const { configuredProviders } = await import('./access/providers/configured.ts');
  return startServer({
    db,
    ...options,
    log: { level: process.env.YOUJU_LOG, file: process.env.YOUJU_LOG_FILE },
    providers: configuredProviders(process.env),
    metricsToken: process.env.YOUJU_METRICS_TOKEN || undefined,
    runImport: await importInTurn(db),
    daily: async (today) => {
      await closeDueMonths(db, today);
      await applyRetention(db, today);
    },
    ...(backups && { backUp: (today) => backUpAndTell(db, backups, today) }),
    ...(watches && { watch: (wake) => watchAndWake(db, watches, wake) }),
  });
};

async function backUpAndTell(db: Database, plan: DailyBackup, today: Day): Promise<void> {
  const { backUpDaily } = await import('./db/backup/daily-backup.ts');
  const file = await backUpDaily(db, plan, today);
  if (file === undefined) return;
  await transact(db, wholeCompany, (tx) => logOperation(tx, program, { action: 'backup', subject: file }));
}

const watch: Watch = async (db, watches) => {
  const { startImportWorker } = await import('./jobs/import-worker.ts');
  const worker = startImportWorker(db, { run: await importInTurn(db), onBug: (error) => console.error(error) });
  const watching = watchAndWake(db, watches, worker.wake);
  return {
    close: async () => {
      await watching.stop();
      await worker.stop(10_000);
    },
  };
};

// A month whose day has come closes before more comes in, so that what comes now is late.
async function importInTurn(db: Database): Promise<WorkerOptions['run']> {
  const { importRunner } = await import('./server/run-import.ts');
  const { closeDueMonths } = await import('./records/period-close.ts');
  const runImport = importRunner(db);
  return async (job, report, signal) => {
    await closeDueMonths(db, dayInZone(new Date(), companyZone));
    return runImport(job, report, signal);
  };
}

function watchAndWake(db: Database, watches: Watches, wake: () => void): Watching {
  const onTaken: Watches['onTaken'] = (...taken) => {
    wake();
    watches.onTaken(...taken);
  };
  return watchFolders(db, watches.folders, { ...watches, onTaken, clock: () => new Date() });
}

process.exitCode = await runCommandLine(process.argv.slice(2), { serve, watch });
