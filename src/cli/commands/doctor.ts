import { type Command, InvalidArgumentError } from 'commander';
import { resolve } from 'node:path';
import type { Language } from '../../base/errors.ts';
import { backupFolder } from '../../db/backup/daily-backup.ts';
import type { Standing } from '../doctor/check.ts';
import { type Examination, examine, isSound } from '../doctor/examine.ts';
import { withWorld } from '../world.ts';

interface DoctorOptions {
  repair?: boolean;
  backups?: string;
  logHead?: string;
}

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description(
      '体检：引擎、权限、汇总、操作日志、原始文件、磁盘、时间、备份 / examine engine, permissions, sums, operation log, uploads, disk, clock, backups',
    )
    .option('--repair', '汇总不符时按明细重算 / recompute sums that differ from the lines')
    .option(
      '--backups <dir>',
      '自动备份所在，默认数据文件夹下的 backups / where backups are made, backups in the data folder by default',
    )
    .option(
      '--log-head <hash>',
      '另行抄存的操作日志校验值 / a hash of the operation log that was kept elsewhere',
      hashOfLog,
    )
    .action((options: DoctorOptions, command: Command) =>
      withWorld(command, async ({ db, language, give }) => {
        const backups = options.backups === undefined ? backupFolder(db.dataDir) : resolve(options.backups);
        const examination = await examine(db, { ...options, repair: options.repair === true, backups });
        give(inWords(examination, language), () => describe(examination, language));
        if (!isSound(examination)) process.exitCode = 1;
      }),
    );
}

function hashOfLog(text: string): string {
  if (/^[0-9a-f]{64}$/i.test(text)) return text;
  throw new InvalidArgumentError('须为 64 位十六进制 / must be 64 hexadecimal digits');
}

function inWords({ checks, ...rest }: Examination, language: Language) {
  return { ...rest, checks: checks.map(({ words, ...check }) => ({ ...check, message: words[language] })) };
}

function describe({ ledger_version: version, checks }: Examination, language: Language): string {
  const head = language === 'zh' ? `账册版本 ${version}` : `ledger version ${version}`;
  return [head, ...checks.map(({ standing, words }) => `${mark[standing]} ${words[language]}`)].join('\n');
}

const mark: Record<Standing, string> = { good: '✓', warning: '△', bad: '✗' };
