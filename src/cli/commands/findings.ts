import type { Command } from 'commander';
import { localOperator } from '../../access/viewer.ts';
import type { Language } from '../../base/errors.ts';
import { type Finding, findings, type Severity } from '../../figures/findings/findings.ts';
import { dayOption } from '../options.ts';
import { withWorld } from '../world.ts';

export function addFindings(program: Command): void {
  program
    .command('findings')
    .description('问题与依据，按涉及金额排列 / problems with the figures that prove them, by the money at stake')
    .option('--period <period>', '期间，默认业务日所在年 / period, the business day’s year without it')
    .option('--where <conditions>', '筛选，如 region=浙江,series=A / a slice')
    .option('--as-of <day>', '业务日 / business day', dayOption)
    .action((options: { period?: string; where?: string; asOf?: string }, command: Command) =>
      withWorld(command, async ({ db, language, give }) => {
        const result = await findings(db, localOperator, { ...options, language });
        const none = language === 'zh' ? '没有发现问题。' : 'Nothing was found.';
        give(result, (all) => all.findings.map((each) => describe(each, language)).join('\n') || none);
      }),
    );
}

const marks: Record<Severity, string> = { high: '!!', medium: '! ', low: '· ' };

function describe(finding: Finding, language: Language): string {
  const stake = language === 'zh' ? `涉及${finding.stake_text}` : `${finding.stake_text} at stake`;
  const head = `${marks[finding.severity]} ${finding.name}  ${stake}  ${finding.sentence}`;
  return [head, `   ${finding.stake_formula}`, ...finding.figures.map((expression) => `   ${expression}`)].join('\n');
}
