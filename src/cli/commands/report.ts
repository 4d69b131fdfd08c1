import { type Command, Option } from 'commander';
import { resolve } from 'node:path';
import { localOperator } from '../../access/viewer.ts';
import { dayOption } from '../options.ts';
import { withWorld } from '../world.ts';

interface ReportOptions {
  period: string;
  out: string;
  asOf?: string;
}

export function addReport(program: Command): void {
  program
    .command('report')
    .description('写 Word 报告 / write the Word report')
    .addOption(new Option('--kind <kind>').choices(['annual']).default('annual'))
    .requiredOption('--period <period>', '期间，如 2025 / period, such as 2025')
    .requiredOption('--out <file>', '.docx')
    .option('--as-of <day>', '业务日 / business day', dayOption)
    .action(({ period, out, asOf }: ReportOptions, command: Command) =>
      withWorld(command, async ({ db, language, give }) => {
        // Word and charts take 0.35 s to load, a third of a start: only this command pays for them.
        const { writeAnnualReport } = await import('../../report/annual.ts');
        const file = resolve(out);
        const written = await writeAnnualReport(db, localOperator, { period, out: file, asOf });
        const result = { file, figures: written.figures };
        give(result, () =>
          language === 'zh'
            ? `已写入 ${file}，内含 ${result.figures} 个可追溯的数字。`
            : `Wrote ${file} with ${result.figures} traceable figures.`,
        );
      }),
    );
}
