// The log as a file for a spreadsheet: the rows that the filter leaves, the newest first, a page at a time.

import { nameOfAction, describeOperation } from '../../access/log/describe-operation.ts';
import { type LogEntry, type LogFilter, readLog } from '../../access/log/read-log.ts';
import { companyZone } from '../../access/sessions.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Language } from '../../base/errors.ts';
import { type Database, transact } from '../../db/database.ts';

const pageRows = 2000;

export async function* operationRows(
  db: Database,
  { scope }: Viewer,
  { filter, language, olderThan }: { filter: LogFilter; language: Language; olderThan: number },
): AsyncGenerator<string[]> {
  yield heads[language];
  for (let last = olderThan, more = true; more; ) {
    const page = { olderThan: last, limit: pageRows };
    const { entries, hasOlder } = await transact(db, scope, (tx) => readLog(tx, filter, page), { snapshot: true });
    for (const entry of entries) yield cellsOf(entry, language);
    last = entries.at(-1)?.number ?? 0;
    more = hasOlder;
  }
}

const heads: Record<Language, string[]> = {
  zh: ['序号', '时间', '人员', '代理', '操作', '对象', '来源', '请求编号', '版本', '变更', '说明', '校验值'],
  en: [
    'Number',
    'Time',
    'Person',
    'For',
    'Action',
    'Subject',
    'From',
    'Request',
    'Version',
    'Changes',
    'Details',
    'Hash',
  ],
};

function cellsOf(entry: LogEntry, language: Language): string[] {
  const { from, changes, details } = describeOperation(entry, language);
  const [colon, none] = [language === 'zh' ? '：' : ': ', '—'];
  return [
    String(entry.number),
    timeText(entry.at),
    entry.person ?? '',
    entry.for_person ?? '',
    nameOfAction(entry.action, language),
    entry.subject,
    from,
    entry.request_id ?? '',
    entry.version === null ? '' : String(entry.version),
    changes.map(({ name, before, after }) => `${name}${colon}${before ?? none} → ${after ?? none}`).join('\n'),
    details.map(({ name, value }) => `${name}${colon}${value}`).join('\n'),
    entry.hash,
  ];
}

/** In the company's zone, as spreadsheets read it. */
function timeText(at: Date): string {
  return at.toLocaleString('sv-SE', { timeZone: companyZone });
}
