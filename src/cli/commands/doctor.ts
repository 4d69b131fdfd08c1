import type { Command } from 'commander';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { compareCells, recomputeCells } from '../../records/cells.ts';
import { currentVersion, holdChanges } from '../../records/changes.ts';
import { withWorld } from '../world.ts';

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('核对各级汇总与明细是否一致 / check that the sums at every grain agree with the lines')
    .option('--repair', '按明细重算 / recompute from the lines')
    .action((options: { repair?: boolean }, command: Command) =>
      withWorld(command, async ({ db, language, give }) => {
        const report = await examine(db, options.repair === true);
        const sound = report.differing_cells === 0;
        give(report, () => words(report, language === 'zh'));
        if (!sound && !report.repaired) process.exitCode = 1;
      }),
    );
}

interface Report {
  engine: string;
  ledger_version: number;
  differing_cells: number;
  repaired: boolean;
}

/** Compares, and recomputes where asked to; a repair waits for changes under way, whose cells it would overwrite. */
export async function examine(db: Database, repair: boolean): Promise<Report> {
  return transact(db, wholeCompany, async (tx) => {
    if (repair) await holdChanges(tx);
    const before = await compareCells(tx);
    const repaired = repair && before.length > 0;
    if (repaired) await recomputeCells(tx);
    return {
      engine: db.engine,
      ledger_version: await currentVersion(tx),
      differing_cells: before.length,
      repaired,
    };
  });
}

function words(report: Report, zh: boolean): string {
  const head = zh
    ? `引擎 ${report.engine}，账册版本 ${report.ledger_version}`
    : `engine ${report.engine}, ledger version ${report.ledger_version}`;
  if (report.differing_cells === 0)
    return `${head}\n${zh ? '各级汇总与明细一致。' : 'Sums at every grain agree with the lines.'}`;
  const differ = zh
    ? `有 ${report.differing_cells} 格汇总与明细不符`
    : `${report.differing_cells} sums differ from the lines`;
  const next = report.repaired
    ? zh
      ? '，已按明细重算。'
      : '; recomputed.'
    : zh
      ? '；加 --repair 重算。'
      : '; run with --repair.';
  return `${head}\n${differ}${next}`;
}
