import type { Command } from 'commander';
import { localOperator } from '../../access/viewer.ts';
import type { Language } from '../../base/errors.ts';
import { diff, type FigureDiff } from '../../figures/proof/diff.ts';
import type { Answer, TraceRow } from '../../figures/figure.ts';
import { dayOption, versionOption } from '../options.ts';
import { table } from '../table.ts';
import { withWorld } from '../world.ts';

export function addDiff(program: Command): void {
  program
    .command('diff')
    .description('两个版本之间数字为何不同 / why figures differ between two versions, down to the rows')
    .argument('<from>', '较早的版本 / the earlier version', versionOption)
    .argument('<to>', '较晚的版本 / the later version', versionOption)
    .argument('<expression...>')
    .option('--as-of <day>', '业务日 / business day', dayOption)
    .action((from: number, to: number, expressions: string[], options: { asOf?: string }, command: Command) =>
      withWorld(command, async ({ db, language, give }) => {
        const result = await diff(db, localOperator, { from, to, expressions, ...options, language });
        give(result, ({ figures }) => figures.map((figure) => describe(figure, language)).join('\n\n'));
        if (result.figures.some(({ after }) => 'error' in after)) process.exitCode = 1;
      }),
    );
}

function describe(figure: FigureDiff, language: Language): string {
  const { arrived, left, changed } = figure;
  const head = `${nameOf(figure.after)}  ${textOf(figure.before)} → ${textOf(figure.after)}  (${figure.text})`;
  const rows = [
    ...arrived.rows.map((row) => ['+', ...cells(row)]),
    ...left.rows.map((row) => ['−', ...cells(row)]),
    ...changed.rows.map(({ before, after }) => ['~', ...cells({ ...after, amount: amounts(before, after) })]),
  ];
  const counts =
    language === 'zh'
      ? `新增 ${arrived.total} 行，减少 ${left.total} 行，变更 ${changed.total} 行`
      : `${arrived.total} arrived, ${left.total} left, ${changed.total} changed`;
  return [head, `  ${counts}`, ...(rows.length > 0 ? [table(rows)] : [])].join('\n');
}

function nameOf(answer: Answer): string {
  return 'error' in answer ? answer.expr : answer.name;
}

function textOf(answer: Answer): string {
  return 'error' in answer ? `✗ ${answer.error.message}` : answer.text;
}

function amounts(before: TraceRow, after: TraceRow): string {
  return before.amount === after.amount ? (after.amount ?? '') : `${before.amount ?? ''} → ${after.amount ?? ''}`;
}

function cells(row: TraceRow): string[] {
  const place = row.file === null ? '' : `${row.file}${row.sheet ? ` · ${row.sheet}` : ''} #${row.row}`;
  const what = row.product ?? row.series ?? row.note ?? '';
  return [row.date ?? '', row.document ?? row.source, row.customer ?? row.region ?? '', what, row.amount ?? '', place];
}
