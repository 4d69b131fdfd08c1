// The log of operations: who did what, when and from where, the newest first.

import { type Command, InvalidArgumentError, Option } from 'commander';
import { actions, type Action } from '../../access/log/actions.ts';
import { describeOperation } from '../../access/log/describe-operation.ts';
import { type LogEntry, readLog } from '../../access/log/read-log.ts';
import { companyZone } from '../../access/sessions.ts';
import type { Day } from '../../base/dates.ts';
import { type Language, Refusal } from '../../base/errors.ts';
import { transact, type Transaction, wholeCompany } from '../../db/database.ts';
import { currentPeople } from '../../records/people.ts';
import { dayOption } from '../options.ts';
import { table } from '../table.ts';
import { withWorld } from '../world.ts';

interface LogOptions {
  from?: Day;
  to?: Day;
  person?: string;
  action?: Action;
  text?: string;
  limit: number;
}

export function addLog(program: Command): void {
  program
    .command('log')
    .description('操作日志：谁、何时、从哪里、做了什么 / who did what, when and from where')
    .option('--from <day>', '从哪天起 / from this day', dayOption)
    .option('--to <day>', '到哪天止 / until this day', dayOption)
    .option('--person <name>', '姓名或工号 / name or staff code')
    .addOption(new Option('--action <action>', '哪种操作 / which action').choices(actions))
    .option('--text <text>', '对象、地址或请求编号 / what was acted upon, an address, a request')
    .option('--limit <n>', '最多几条，默认 50 / at most so many', countOption, 50)
    .action(({ person, limit, ...filter }: LogOptions, command: Command) =>
      withWorld(command, async ({ db, language, give }) => {
        const read = async (tx: Transaction) => {
          const id = person === undefined ? undefined : await personNamed(tx, person);
          return readLog(tx, { ...filter, person: id }, { limit });
        };
        const { entries } = await transact(db, wholeCompany, read, { snapshot: true });
        give(entries, () => inWords(entries, language));
      }),
    );
}

async function personNamed(tx: Transaction, word: string): Promise<number> {
  const found = (await currentPeople(tx)).filter(({ name, code }) => name === word || code === word);
  if (found.length === 1) return found[0]!.id;
  throw new Refusal('unknown_person', {
    zh: found.length === 0 ? `没有叫“${word}”的人。` : `有几个人叫“${word}”，请写工号。`,
    en:
      found.length === 0
        ? `There is nobody called “${word}”.`
        : `Several people are called “${word}”; name the staff code.`,
  });
}

function inWords(entries: readonly LogEntry[], language: Language): string {
  if (entries.length === 0) return language === 'zh' ? '没有符合的记录。' : 'Nothing matches.';
  return table([heads[language], ...entries.map((entry) => cellsOf(entry, language))]);
}

const heads: Record<Language, string[]> = {
  zh: ['序号', '时间', '人员', '操作', '对象', '来源', '变更'],
  en: ['number', 'time', 'person', 'action', 'subject', 'from', 'changes'],
};

function cellsOf(entry: LogEntry, language: Language): string[] {
  const { action_name: action, from, changes } = describeOperation(entry, language);
  return [
    String(entry.number),
    entry.at.toLocaleString('sv-SE', { timeZone: companyZone }),
    entry.person ?? '',
    action,
    entry.subject,
    from,
    changes.map(({ name, before, after }) => `${name} ${before ?? '—'} → ${after ?? '—'}`).join('; '),
  ].map(plain);
}

// Names come from files and from people: nothing in them may steer the terminal or look like a line of ours.
function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ');
}

function countOption(text: string): number {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (count < 1) throw new InvalidArgumentError('须为正整数 / must be a positive whole number');
  return count;
}
