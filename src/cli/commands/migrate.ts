import type { Command } from 'commander';
import { transact, wholeCompany } from '../../db/database.ts';
import { currentVersion } from '../../records/changes.ts';
import { withWorld } from '../world.ts';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('把数据库升级到本程序的结构（先备份） / bring the schema up to this program, after a backup')
    .action((_options: object, command: Command) =>
      withWorld(
        command,
        async ({ db, language, give }) => {
          // Opening a data folder migrates it; what is left to do here is to say so.
          const version = await transact(db, wholeCompany, currentVersion, { snapshot: true });
          give({ migrated: true, ledger_version: version }, () =>
            language === 'zh'
              ? `结构已是最新，账册版本 ${version}。`
              : `The schema is current, ledger version ${version}.`,
          );
        },
        { creates: true },
      ),
    );
}
