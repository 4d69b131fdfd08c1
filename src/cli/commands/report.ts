import { type Command, Option } from 'commander';
import { resolve } from 'node:path';
import { localOperator } from '../../access/viewer.ts';
import { type Language, Refusal } from '../../base/errors.ts';
import { readableText } from '../../report/templates/readable-text.ts';
import { formatOfFile, writeReport } from '../../report/write-report.ts';
import { type ReportKind, reportKinds } from '../../report/written-report.ts';
import { dayOption } from '../options.ts';
import { readNamed, readNamedText } from '../read-named.ts';
import { writeWhole } from '../whole-file.ts';
import { withWorld } from '../world.ts';

interface ReportOptions {
  kind: ReportKind;
  period: string;
  out: string;
  asOf?: string;
  language?: Language;
  where?: string;
  template?: string;
  style?: string;
  appendix?: boolean;
  keep?: boolean;
  baseAddress?: string;
}

export function addReport(program: Command): void {
  program
    .command('report')
    .description('写报告：Word、幻灯片或数字附录 / write the report as Word, slides or the workbook of its numbers')
    .addOption(new Option('--kind <kind>').choices(reportKinds).default('annual'))
    .requiredOption('--period <period>', '期间，如 2025 / period, such as 2025')
    .requiredOption('--out <file>', '.docx .pptx .xlsx')
    .option('--as-of <day>', '业务日 / business day', dayOption)
    .addOption(new Option('--language <language>').choices(['zh', 'en']).default('zh'))
    .option('--where <conditions>', '只写一部分，如 province=浙江 / a part only, such as province=浙江')
    .option('--template <file>', '自己的报告模板 / a template of your own')
    .option('--style <file>', '公司的 .docx，取其样式、页眉页脚 / a .docx whose styles, header and footer to take')
    .option('--appendix', '附口径与每个数字的表达式 / with definitions and the expression of each number')
    .option('--base-address <url>', '有据网页的地址，数字由此通向依据 / address of the app, to which numbers lead')
    .option('--keep', '同时存为草稿，可签发、查漂移 / keep it as a draft too, to be issued and checked for drift')
    .action(({ out, keep, template, style, appendix, baseAddress, ...asked }: ReportOptions, command: Command) =>
      withWorld(command, async ({ db, language, give }) => {
        const format = formatOfFile(out);
        const { composeReport } = await import('../../report/compose.ts');
        const { keepWritten } = await import('../../report/stored/keep-draft.ts');
        const file = resolve(out);
        for (const read of [style, template]) if (read !== undefined && resolve(read) === file) throw overwrites(read);
        const styleDocument = style === undefined ? undefined : await readNamed(style);
        const text = template === undefined ? undefined : readableText(await readNamedText(template));
        const report = await composeReport(db, localOperator, { ...asked, template: text });
        const { bytes, figures } = await writeReport(report, format, { appendix, baseAddress, styleDocument });
        await writeWhole(file, bytes);
        const draft = keep && (await keepWritten(db, localOperator, { report, bytes, format, where: asked.where }));
        const result = { file, figures, ...(draft && { report: draft.id }) };
        give(result, () =>
          language === 'zh'
            ? `已写入 ${file}，内含 ${result.figures} 个可追溯的数字。${draft ? `已存为草稿 #${draft.id}。` : ''}`
            : `Wrote ${file} with ${result.figures} traceable figures.${draft ? ` Kept as draft #${draft.id}.` : ''}`,
        );
      }),
    );
}

function overwrites(file: string): Refusal {
  return new Refusal('bad_usage', {
    zh: `--out 会盖掉正要读的 ${file}。请给报告另取一个文件名。`,
    en: `--out would overwrite ${file}, which is to be read. Give the report another name.`,
  });
}
