// Month close by hand: the months with their state, one of them closed, or opened again.

import type { Command } from 'commander';
import { companyZone } from '../../access/sessions.ts';
import { localOperator } from '../../access/viewer.ts';
import { dayInZone } from '../../base/dates.ts';
import type { Language } from '../../base/errors.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { listMonths, type MonthState } from '../../records/month-list.ts';
import { closeMonth, reopenMonth } from '../../records/period-close.ts';
import { monthOption } from '../options.ts';
import { table } from '../table.ts';
import { withWorld } from '../world.ts';

export function addClose(program: Command): void {
  program
    .command('close')
    .description('月结：不带月份则列出各月状态 / month close: without a month, the state of each')
    .argument('[month]', '如 2025-07 / such as 2025-07', monthOption)
    .option('--reopen', '重新打开已月结的月份 / open a closed month again')
    .action((month: string | undefined, { reopen }: { reopen?: boolean }, command: Command) => {
      if (month === undefined && reopen)
        command.error('error: --reopen 须指明月份 / --reopen needs a month', { code: 'commander.missingArgument' });
      return withWorld(command, async ({ db, language, give }) => {
        const today = dayInZone(new Date(), companyZone);
        if (month === undefined) {
          const months = await transact(db, wholeCompany, (tx) => listMonths(tx, today), { snapshot: true });
          return give(months, (all) => listing(all, language));
        }
        const done = await (reopen ? reopenMonth : closeMonth)(db, localOperator, { month, today });
        return give(done, ({ ledger_version: version }) =>
          language === 'zh'
            ? `${month} ${reopen ? '已重新打开' : '已月结'}，账册版本 ${version}。`
            : `${month} is ${reopen ? 'open again' : 'closed'}, ledger version ${version}.`,
        );
      });
    });
}

const states: Record<Language, Record<MonthState['state'], string>> = {
  zh: { running: '进行中', open: '待月结', closed: '已月结', reopened: '已重新打开' },
  en: { running: 'running', open: 'open', closed: 'closed', reopened: 'opened again' },
};

function listing(months: readonly MonthState[], language: Language): string {
  if (months.length === 0) return language === 'zh' ? '账册里还没有明细。' : 'The ledger is empty.';
  return table(months.map((month) => [month.month, states[language][month.state], ...remarks(month, language)]));
}

function remarks({ closed_at: at, closed_by: by, closes_on: on, state, late }: MonthState, language: Language) {
  const zh = language === 'zh';
  const when = at === null ? undefined : `${dayInZone(at, companyZone)} ${by ?? ''}`.trim();
  const due = state === 'running' || state === 'open' ? (zh ? `${on} 自动月结` : `closes on ${on}`) : '';
  const count = late === 0 ? '' : zh ? `迟到单据 ${late} 张` : `${late} late documents`;
  return [when ?? due, count];
}
