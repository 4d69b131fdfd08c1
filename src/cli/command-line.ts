// The command line: argv in, text or one JSON document out, exit codes. One file a command.

import { Command } from 'commander';
import { commandsFor, type Services } from './commands.ts';
import { asRefusal, exitCodeOf, reportFailure } from './failure.ts';
import { programVersion } from './version.ts';

/** Runs one command and gives its exit code. */
export async function runCommandLine(argv: readonly string[], services: Services): Promise<number> {
  const program = programOf();
  for (const add of await commandsFor(argv, services)) add(program);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    reportFailure(asRefusal(error), { json: argv.includes('--json'), ...program.opts() });
    return exitCodeOf(asRefusal(error));
  }
}

function programOf(): Command {
  return new Command('youju')
    .description('有据 — 每个数字都有依据\nSales-region figures in which every number has its evidence')
    .version(programVersion())
    .option('--data <dir>', '数据文件夹 / data folder', process.env.YOUJU_DATA ?? '.data/main')
    .option('--json', '只输出一个 JSON 文档 / print one JSON document')
    .option('--lang <zh|en>', '语言 / language', process.env.YOUJU_LANG ?? 'zh')
    .exitOverride()
    .showHelpAfterError();
}
