import type { Command } from 'commander';
import { localOperator } from '../../access/viewer.ts';
import type { Language } from '../../base/errors.ts';
import { ask } from '../../figures/ask.ts';
import type { Answer, Verdict } from '../../figures/figure.ts';
import { verdictWords } from '../../figures/verdicts.ts';
import { dayOption, versionOption } from '../options.ts';
import { table } from '../table.ts';
import { withWorld } from '../world.ts';

export function addFigures(program: Command): void {
  program
    .command('figures')
    .description('回答数字 / answer figures, such as sales:yoy{province=浙江}@2025')
    .argument('<expression...>')
    .option('--as-of <day>', '业务日 / business day', dayOption)
    .option('--at-version <n>', '账册版本 / ledger version', versionOption)
    .action((expressions: string[], options: { asOf?: string; atVersion?: number }, command: Command) =>
      withWorld(command, async ({ db, language, give }) => {
        const answers = await ask(db, localOperator, { expressions, ...options, language });
        give(answers, (all) => all.map((answer) => describe(answer, language)).join('\n'));
        if (answers.some((answer) => 'error' in answer)) process.exitCode = 1;
      }),
    );
}

function describe(answer: Answer, language: Language): string {
  if ('error' in answer) return `${answer.expr}\n  ✗ ${answer.error.message}`;
  const head = `${answer.name}  ${answer.text}${marks(answer.verdicts, language)}  [${answer.expr}]`;
  if (!answer.rows) return head;
  const rows = answer.rows.map((row) => [...Object.values(row.key), row.text, marks(row.verdicts, language).trim()]);
  return `${head}\n${table(rows)}`;
}

function marks(verdicts: Verdict[], language: Language): string {
  return verdicts.length === 0
    ? ''
    : ` (${verdicts.map((verdict) => verdictWords[verdict].name[language]).join(', ')})`;
}
