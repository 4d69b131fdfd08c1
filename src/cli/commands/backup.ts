import type { Command } from 'commander';
import { resolve } from 'node:path';
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
        await backup(db, target);
        give({ file: target }, () => (language === 'zh' ? `已备份到 ${target}。` : `Backed up to ${target}.`));
      }),
    );
}
