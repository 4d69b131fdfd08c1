import type { Command } from 'commander';
import type { Language } from '../../base/errors.ts';
import { type Kind, kindTitle } from '../../intake/layout/kinds.ts';
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
        give(batches, (all) =>
          all.length === 0 ? none : table([heads[language], ...all.map((each) => describe(each, language))]),
        );
      }),
    );
}

type Batch = Awaited<ReturnType<typeof listBatches>>[number];

function describe(batch: Batch, language: Language): string[] {
  const zh = language === 'zh';
  const undone =
    batch.undone_version === null ? '' : zh ? `已撤回 v${batch.undone_version}` : `undone v${batch.undone_version}`;
  const counts = [batch.rows, batch.accepted, batch.rejected, batch.unchanged];
  return [
    `#${batch.id}`,
    kindTitle(batch.kind as Kind)[language],
    shortened(batch.file_name),
    batch.changed_at.toISOString().slice(0, 10),
    ...counts.map((count) => count.toLocaleString('en-US')),
    batch.version === null ? '' : `v${batch.version}`,
    batch.arrived_from === null ? '' : `← ${batch.arrived_from}`,
    undone,
  ];
}

const heads: Record<Language, string[]> = {
  zh: ['批次', '种类', '文件', '日期', '读入', '入账', '退回', '已有', '版本'],
  en: ['batch', 'kind', 'file', 'day', 'read', 'taken', 'returned', 'there already', 'version'],
};

const longestName = 40;

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1).toWellFormed()}…` : name;
}
