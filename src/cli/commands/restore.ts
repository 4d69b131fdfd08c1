import type { Command } from 'commander';
import { resolve } from 'node:path';
import { Refusal } from '../../base/errors.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { restore } from '../../db/open.ts';
import { currentVersion } from '../../records/changes.ts';
import { withWorld } from '../world.ts';

export function addRestore(program: Command): void {
  program
    .command('restore')
    .description('从备份恢复到空的数据文件夹 / restore a backup into an empty data folder')
    .argument('<file>')
    .action((file: string, _options: object, command: Command) =>
      withWorld(command, async ({ db, language, give }) => {
        const source = resolve(file);
        await refuseUnlessEmpty(db);
        await restore(db, source);
        const version = await transact(db, wholeCompany, currentVersion, { snapshot: true });
        const words =
          language === 'zh'
            ? `已从 ${source} 恢复,账册版本 ${version}。`
            : `Restored from ${source}, ledger version ${version}.`;
        give({ file: source, ledger_version: version }, () => words);
      }),
    );
}

async function refuseUnlessEmpty(db: Database): Promise<void> {
  const version = await transact(db, wholeCompany, currentVersion, { snapshot: true });
  if (version === 0) return;
  throw new Refusal('not_empty', {
    zh: `数据文件夹 ${db.dataDir} 里已有数据。请用 --data 指一个空的文件夹再恢复。`,
    en: `The data folder ${db.dataDir} holds data already. Name an empty one with --data and restore there.`,
  });
}
