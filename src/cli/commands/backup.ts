import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { logOperation } from '../../access/log/log-operation.ts';
import { localOperator } from '../../access/viewer.ts';
import { Refusal } from '../../base/errors.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { backup } from '../../db/open.ts';
import { withWorld } from '../world.ts';

export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('备份到一个文件 / back up into one file')
    .argument('<file>')
    .action((file: string, _options: object, command: Command) =>
      withWorld(command, async ({ db, language, give }) => {
        const target = resolve(file);
        if (existsSync(target)) throw fileExists(target);
        await backup(db, target);
        await transact(db, wholeCompany, (tx) =>
          logOperation(tx, localOperator, { action: 'backup', subject: target }),
        );
        give({ file: target }, () => (language === 'zh' ? `已备份到 ${target}。` : `Backed up to ${target}.`));
      }),
    );
}

function fileExists(file: string): Refusal {
  return new Refusal('file_exists', {
    zh: `文件 ${file} 已存在，不会覆盖。请换一个文件名。`,
    en: `${file} exists already and is not overwritten. Name another file.`,
  });
}
