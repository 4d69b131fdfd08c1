import { Argument, type Command, InvalidArgumentError } from 'commander';
import { Refusal } from '../../base/errors.ts';
import type { BenchReport } from '../../../bench/report.ts';
import { table } from '../table.ts';

export function addBench(program: Command): void {
  program
    .command('bench')
    .description('测速：同一次运行内的比值 / measure speed, as ratios within one run')
    .addArgument(
      new Argument('[name]', '默认全部 / all by default').choices([
        'annual',
        'refresh',
        'cache',
        'report',
        'import',
        'xlsx',
        'audit',
      ]),
    )
    .option('--sizes <list>', '1m,10m', sizesOption)
    .option('--keep', '保留生成的数据 / keep the generated regions')
    .action(async (name: string | undefined, options: { sizes?: Size[]; keep?: boolean }, command: Command) => {
      const { json } = command.optsWithGlobals<{ json?: boolean }>();
      const { runBench, names, tableOf } = await loadBench();
      const report = await runBench({
        names: names.filter((each) => name === undefined || each === name),
        sizes: options.sizes,
        keep: options.keep === true,
        say: (text) => process.stderr.write(`${text}\n`),
      });
      process.stdout.write(`${json ? JSON.stringify(report, null, 2) : table(tableOf(report))}\n`);
    });
}

type Size = BenchReport['results'][number]['size'];

function sizesOption(text: string): Size[] {
  const sizes = text.split(',');
  if (!sizes.every((size): size is Size => size === '1m' || size === '10m'))
    throw new InvalidArgumentError('写作 1m、10m 或 1m,10m / write it as 1m, 10m or 1m,10m');
  return sizes;
}

// What it measures against is installed for development only.
async function loadBench() {
  try {
    return await import('../../../bench/bench.ts');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw peerMissing();
    throw error;
  }
}

function peerMissing(): Refusal {
  return new Refusal('bench_not_installed', {
    zh: '没有安装测速所用的 DuckDB。请在项目目录运行 npm ci（包括开发依赖）后再试。',
    en: 'DuckDB, against which speed is measured, is not installed. Run npm ci in the project, development packages included.',
  });
}
