import type { Command } from 'commander';
import { resolve } from 'node:path';
import { logOperation } from '../../access/log/log-operation.ts';
import { localOperator } from '../../access/viewer.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { restore } from '../../db/open.ts';
import { currentVersion } from '../../records/changes.ts';
import { withWorld } from '../world.ts';

export function addRestore(program: Command): void {
  program
    .command('restore')
    .description('从备份恢复到空的数据文件夹 / restore a backup into an empty data folder')
    .argument('<file>')
    .action((file: string, _options: object, command: Command) =>
      withWorld(
        command,
        async ({ db, language, give }) => {
          const source = resolve(file);
          await restore(db, source);
          const version = await transact(db, wholeCompany, async (tx) => {
            await logOperation(tx, localOperator, { action: 'restore', subject: source });
            return currentVersion(tx);
          });
          const words =
            language === 'zh'
              ? `已从 ${source} 恢复，账册版本 ${version}。`
              : `Restored from ${source}, ledger version ${version}.`;
          give({ file: source, ledger_version: version }, () => words);
        },
        { creates: true },
      ),
    );
}
