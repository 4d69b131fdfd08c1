// Everything that doctor looks at, in the order in which it tells of it.

import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { currentVersion, holdChanges } from '../../records/changes.ts';
import type { ChainHead } from '../../access/log/chain.ts';
import type { Check } from './check.ts';
import { examineEngine } from './engine.ts';
import { examineBackups, examineFolder } from './folder.ts';
import { examineLog } from './log.ts';
import { examineSums } from './sums.ts';

export interface Examination {
  engine: Database['engine'];
  ledger_version: number;
  differing_cells: number;
  repaired: boolean;
  /** The last row of the operation log. */
  log_head: ChainHead | null;
  checks: Check[];
}

export interface ExamineOptions {
  repair: boolean;
  /** Where backups that are made by themselves are looked for. */
  backups: string;
  /** A hash of the operation log that was kept elsewhere. */
  logHead?: string | undefined;
}

/** Compares, and recomputes where asked to; a repair waits for changes under way, whose cells it would overwrite. */
export async function examine(db: Database, { repair, backups, logHead }: ExamineOptions): Promise<Examination> {
  return transact(db, wholeCompany, async (tx) => {
    if (repair) await holdChanges(tx);
    const sums = await examineSums(tx, repair);
    const log = await examineLog(tx, { backups, kept: logHead });
    return {
      engine: db.engine,
      ledger_version: await currentVersion(tx),
      differing_cells: sums.differing,
      repaired: sums.repaired,
      log_head: log.head,
      checks: [
        ...(await examineEngine(db, tx)),
        sums.check,
        log.check,
        ...(await examineFolder(db, tx)),
        await examineBackups(backups, new Date()),
      ],
    };
  });
}

export function isSound({ checks }: Examination): boolean {
  return checks.every(({ standing }) => standing !== 'bad');
}
