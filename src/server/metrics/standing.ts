// The numbers of the database that operators watch.

import { logHead } from '../../access/log/chain.ts';
import { latestOperation } from '../../access/log/log-operation.ts';
import { countSessions } from '../../access/sessions.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { countOpenJobs } from '../../jobs/import-jobs.ts';
import { currentVersion } from '../../records/changes.ts';

export interface Standing {
  version: number;
  waiting: number;
  running: number;
  sessions: number;
  backedUpAt: Date | undefined;
  /** Rows of the log of operations; they never become fewer. */
  operations: number;
}

export async function readStanding(db: Database): Promise<Standing> {
  return transact(
    db,
    wholeCompany,
    async (tx) => ({
      version: await currentVersion(tx),
      ...(await countOpenJobs(tx)),
      sessions: await countSessions(tx),
      backedUpAt: await latestOperation(tx, 'backup'),
      operations: (await logHead(tx))?.number ?? 0,
    }),
    { snapshot: true },
  );
}
