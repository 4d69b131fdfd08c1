import type { Command } from 'commander';
import { listBatches } from '../../records/batches.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { table } from '../table.ts';
import { withWorld } from '../world.ts';

export function addBatches(program: Command): void {
  program
    .command('batches')
    .description('列出导入批次 / list import batches')
    .action((_options: object, command: Command) =>
      withWorld(command, async ({ db, language, give }) => {
        const batches = await transact(db, wholeCompany, listBatches, { snapshot: true });
        const none = language === 'zh' ? '还没有导入过文件。' : 'No file has been imported yet.';
        give(batches, (all) => (all.length === 0 ? none : table(all.map(describe))));
      }),
    );
}

type Batch = Awaited<ReturnType<typeof listBatches>>[number];

function describe(batch: Batch): string[] {
  const state = batch.undone_version === null ? '' : `↩ v${batch.undone_version}`;
  const counts = `${batch.rows} · +${batch.accepted} · ✗${batch.rejected} · =${batch.unchanged}`;
  return [
    `#${batch.id}`,
    batch.kind,
    batch.file_name,
    counts,
    batch.version === null ? '' : `v${batch.version}`,
    batch.arrived_from === null ? '' : `← ${batch.arrived_from}`,
    state,
  ];
}
