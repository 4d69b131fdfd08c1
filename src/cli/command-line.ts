// The command line: argv in, text or one JSON document out, exit codes. One file a command.

import { Command } from 'commander';
import { addBackup } from './commands/backup.ts';
import { addBatches } from './commands/batches.ts';
import { addBench } from './commands/bench.ts';
import { addClose } from './commands/close.ts';
import { addCompany } from './commands/company.ts';
import { addDiff } from './commands/diff.ts';
import { addDoctor } from './commands/doctor.ts';
import { addFigures } from './commands/figures.ts';
import { addFindings } from './commands/findings.ts';
import { addImport } from './commands/import.ts';
import { addLate } from './commands/late.ts';
import { addMap } from './commands/map.ts';
import { addMerges } from './commands/merges.ts';
import { addMigrate } from './commands/migrate.ts';
import { addProvisional } from './commands/provisional.ts';
import { addReport } from './commands/report.ts';
import { addReports } from './commands/reports.ts';
import { addRestore } from './commands/restore.ts';
import { addSample } from './commands/sample.ts';
import { addStart, type Serve } from './commands/start.ts';
import { addTemplate } from './commands/template.ts';
import { addToken } from './commands/token.ts';
import { addTrace } from './commands/trace.ts';
import { addUndo } from './commands/undo.ts';
import { addUser } from './commands/user.ts';
import { addVerify } from './commands/verify.ts';
import { addWatch, type Watch } from './commands/watch.ts';
import { asRefusal, exitCodeOf, reportFailure } from './failure.ts';
import { programVersion } from './version.ts';

/** What runs until it is told to stop, put together elsewhere: this folder does not know the server. */
export interface Services {
  serve: Serve;
  watch: Watch;
}

/** Runs one command and gives its exit code. */
export async function runCommandLine(argv: readonly string[], services: Services): Promise<number> {
  const program = programOf(services);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    reportFailure(asRefusal(error), { json: argv.includes('--json'), ...program.opts() });
    return exitCodeOf(asRefusal(error));
  }
}

function programOf({ serve, watch }: Services): Command {
  const program = new Command('youju')
    .description('有据 — 每个数字都有依据\nSales-region figures in which every number has its evidence')
    .version(programVersion())
    .option('--data <dir>', '数据文件夹 / data folder', process.env.YOUJU_DATA ?? '.data/main')
    .option('--json', '只输出一个 JSON 文档 / print one JSON document')
    .option('--lang <zh|en>', '语言 / language', process.env.YOUJU_LANG ?? 'zh')
    .exitOverride()
    .showHelpAfterError();
  addStart(program, serve);
  addWatch(program, watch);
  for (const add of [addSample, addImport, addMap, addBatches, addUndo, addFigures, addTrace, addDiff]) add(program);
  for (const add of [addFindings, addReport, addReports, addVerify, addTemplate]) add(program);
  for (const add of [addProvisional, addMerges, addClose, addLate, addUser, addToken, addCompany, addDoctor])
    add(program);
  for (const add of [addMigrate, addBackup, addRestore, addBench]) add(program);
  return program;
}
