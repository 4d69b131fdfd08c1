import type { Command } from 'commander';
import { localOperator } from '../../access/viewer.ts';
import type { Trace, TraceRow } from '../../figures/figure.ts';
import { trace, traceRows } from '../../figures/proof/trace.ts';
import { dayOption, versionOption } from '../options.ts';
import { table } from '../table.ts';
import { withWorld } from '../world.ts';

interface TraceOptions {
  rows?: boolean;
  asOf?: string;
  atVersion?: number;
}

export function addTrace(program: Command): void {
  program
    .command('trace')
    .description('数字的依据：定义、公式、SQL、来源行 / definition, formula, SQL and rows behind a figure')
    .argument('<expression>')
    .option('--rows', '列出来源行 / list the rows')
    .option('--as-of <day>', '业务日 / business day', dayOption)
    .option('--at-version <n>', '账册版本 / ledger version', versionOption)
    .action((expression: string, { rows, ...when }: TraceOptions, command: Command) =>
      withWorld(command, async ({ db, language, give }) => {
        const request = { expression, ...when, language };
        const proof = await trace(db, localOperator, request);
        const behind = rows ? await traceRows(db, localOperator, { ...request, limit: 1_000_000 }) : undefined;
        give({ ...proof, ...behind }, (result) => describe(result, behind?.rows));
      }),
    );
}

function describe(proof: Trace, rows: TraceRow[] | undefined): string {
  const { figure } = proof;
  const lines = [
    `${figure.name}  ${figure.text}`,
    `  ${figure.definition}`,
    `  ${proof.formula}`,
    `  ${proof.calculation}`,
    ...proof.inputs.map((input) => `  ${input.expr}  ${input.text}`),
    `  ${proof.scope} · v${figure.version} · ${figure.records}`,
    ...proof.statements.map(({ sql, parameters }) => `\n${sql}\n-- ${JSON.stringify(parameters)}`),
  ];
  return [...lines, ...(rows ? [table(rows.map(cells))] : [])].join('\n');
}

function cells(row: TraceRow): string[] {
  const place = row.file === null ? '' : `${row.file}${row.sheet ? ` · ${row.sheet}` : ''} #${row.row}`;
  const what = row.product ?? row.series ?? row.note ?? '';
  return [row.date ?? '', row.document ?? '', row.customer ?? row.seller ?? '', what, row.amount ?? '', place];
}
