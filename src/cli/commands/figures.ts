import { type Command, Option } from 'commander';
import { localOperator } from '../../access/viewer.ts';
import type { Language } from '../../base/errors.ts';
import { ask } from '../../figures/ask.ts';
import { type ScorecardKey, scorecardExpressions, scorecards } from '../../figures/catalogue/scorecards.ts';
import type { Answer, Verdict } from '../../figures/figure.ts';
import { verdictWords } from '../../figures/writing/verdicts.ts';
import { dayOption, versionOption } from '../options.ts';
import { sideBySide } from '../side-by-side.ts';
import { table } from '../table.ts';
import { withWorld } from '../world.ts';

export function addFigures(program: Command): void {
  program
    .command('figures')
    .description('回答数字 / answer figures, such as sales:yoy{province=浙江}@2025')
    .argument('[expression...]')
    .option('--as-of <day>', '业务日 / business day', dayOption)
    .option('--at-version <n>', '账册版本 / ledger version', versionOption)
    .addOption(
      new Option('--scorecard <name>', '成套的数字，须有 --period / a set of figures, needs --period').choices(
        Object.keys(scorecards),
      ),
    )
    .option('--period <period>', '评分卡的期间 / the period of a scorecard')
    .action((words: string[], { scorecard, period, ...when }: FiguresOptions, command: Command) => {
      const isHalf = (scorecard === undefined) !== (period === undefined);
      const expressions = scorecard && period ? scorecardExpressions(scorecard, period) : words;
      if (isHalf || expressions.length === 0) return command.error(nothingAsked, { exitCode: 2 });
      return withWorld(command, async ({ db, language, give }) => {
        const answers = await ask(db, localOperator, { expressions, ...when, language });
        give(answers, (all) => (scorecard ? sideBySide(all, language) : describeAll(all, language)));
        if (answers.some((answer) => 'error' in answer)) process.exitCode = 1;
      });
    });
}

const nothingAsked = 'error: 写表达式，或写 --scorecard 与 --period / give expressions, or --scorecard with --period';

interface FiguresOptions {
  asOf?: string;
  atVersion?: number;
  scorecard?: ScorecardKey;
  period?: string;
}

function describeAll(answers: readonly Answer[], language: Language): string {
  return answers.map((answer) => describe(answer, language)).join('\n');
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
