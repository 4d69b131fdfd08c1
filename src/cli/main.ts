// The command line: argv in, text or one JSON document out, exit codes. One file a command.

import { Command, CommanderError } from 'commander';
import { addBackup } from './commands/backup.ts';
import { addBatches } from './commands/batches.ts';
import { addDoctor } from './commands/doctor.ts';
import { addFigures } from './commands/figures.ts';
import { addImport } from './commands/import.ts';
import { addMigrate } from './commands/migrate.ts';
import { addReport } from './commands/report.ts';
import { addSample } from './commands/sample.ts';
import { addStart } from './commands/start.ts';
import { addTrace } from './commands/trace.ts';
import { addUndo } from './commands/undo.ts';
import { addUser } from './commands/user.ts';
import { exitCodeOf, reportFailure } from './failure.ts';
import { programVersion } from './version.ts';

const program = new Command('youju')
  .description('有据 — 每个数字都有依据\nSales-region figures in which every number has its evidence')
  .version(programVersion())
  .option('--data <dir>', '数据文件夹 / data folder', process.env.YOUJU_DATA ?? '.data/main')
  .option('--json', '只输出一个 JSON 文档 / print one JSON document')
  .option('--lang <zh|en>', '语言 / language', process.env.YOUJU_LANG ?? 'zh')
  .exitOverride()
  .showHelpAfterError();

const commands = [
  addStart,
  addSample,
  addImport,
  addBatches,
  addUndo,
  addFigures,
  addTrace,
  addReport,
  addUser,
  addDoctor,
  addMigrate,
  addBackup,
];
for (const add of commands) add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) reportFailure(error, program.opts());
  process.exitCode = exitCodeOf(error);
}
