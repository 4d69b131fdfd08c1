// What came of verifying a document, for the terminal: a line of counts, then each figure that is not proven.

import type { Language } from '../base/errors.ts';
import type { TraceRow } from '../figures/figure.ts';
import type { RowChanges } from '../figures/proof/changes-behind.ts';
import type { Place, Verification } from '../report/verify/verification.ts';
import { table } from './table.ts';

export function describeVerification(result: Verification, language: Language): string {
  const zh = language === 'zh';
  const sections = [
    countsOf(result, zh),
    ...result.edited.map(({ name, written, found, what, place }) => {
      const said = what === 'direction' ? (zh ? '（方向相反）' : ' (the other way)') : '';
      return entry(zh ? '改动' : 'edited', `${name}  ${written} → ${found}${said}`, placeOf(place, found, zh));
    }),
    ...result.drifted.map(({ name, written, before, now, same_print: isSame, place, changes }) => {
      const print = isSame ? (zh ? '（印出来不变）' : ' (prints the same)') : '';
      const head = `${name}  ${before.text} → ${now.text}${print}`;
      return [entry(zh ? '漂移' : 'drifted', head, placeOf(place, written, zh)), ...rowsOf(changes, zh)].join('\n');
    }),
    ...result.unknown.map(({ id, name, found, message, place }) =>
      entry(zh ? '无法核验' : 'unknown', `${name || id}  ${message}`, place ? placeOf(place, found ?? '', zh) : ''),
    ),
    ...result.removed.map(({ name, written }) => entry(zh ? '已不在文中' : 'removed', `${name}  ${written}`, '')),
  ];
  return sections.join('\n');
}

function countsOf(result: Verification, zh: boolean): string {
  const { figures, proven, points, points_proven: drawn, version, version_now: now, as_of: asOf } = result;
  const { drifted, edited, unknown, removed } = result;
  const counts = zh
    ? `${figures} 个数字：得证 ${proven}；图中 ${points} 个值：得证 ${drawn}。改动 ${edited.length}，漂移 ${drifted.length}，无法核验 ${unknown.length}，已不在文中 ${removed.length}`
    : `${figures} figures, ${proven} proven; ${points} values in charts, ${drawn} proven. ${edited.length} edited, ${drifted.length} drifted, ${unknown.length} unknown, ${removed.length} removed`;
  const when = zh
    ? `业务日 ${asOf}，写于版本 ${version}，现为版本 ${now}`
    : `as of ${asOf}, written at version ${version}, now ${now}`;
  return `${counts}\n${when}`;
}

function entry(kind: string, head: string, where: string): string {
  return `\n[${kind}] ${head}${where === '' ? '' : `\n  ${where}`}`;
}

function placeOf(
  { part, heading, table: number, row, column, before, after }: Place,
  text: string,
  zh: boolean,
): string {
  const parts = zh ? partsZh : partsEn;
  const cell =
    number === null
      ? ''
      : zh
        ? `表 ${number}：${row ?? ''} · ${column ?? ''}`
        : `table ${number}: ${row ?? ''} · ${column ?? ''}`;
  const words = number === null || before !== '' || after !== '' ? `…${before}【${text}】${after}…` : `【${text}】`;
  return [part === 'body' ? '' : parts[part], heading ?? '', cell, words].filter(Boolean).join('  ');
}

const partsZh = { body: '', header: '页眉', footer: '页脚', footnote: '脚注', endnote: '尾注', chart: '图' };
const partsEn = {
  body: '',
  header: 'header',
  footer: 'footer',
  footnote: 'footnote',
  endnote: 'endnote',
  chart: 'chart',
};

const mostRows = 5;

function rowsOf(changes: RowChanges | null, zh: boolean): string[] {
  if (!changes) return [];
  const { arrived, left, changed } = changes;
  const counts = zh
    ? `  新增 ${arrived.total} 行，减少 ${left.total} 行，变更 ${changed.total} 行`
    : `  ${arrived.total} arrived, ${left.total} left, ${changed.total} changed`;
  const rows = [
    ...arrived.rows.map((row) => ['+', ...cells(row, row.amount)]),
    ...left.rows.map((row) => ['−', ...cells(row, row.amount)]),
    ...changed.rows.map(({ before, after }) => [
      '~',
      ...cells(after, `${before.amount ?? ''} → ${after.amount ?? ''}`),
    ]),
  ].slice(0, mostRows);
  return rows.length > 0 ? [counts, table(rows)] : [counts];
}

function cells(row: TraceRow, amount: string | null): string[] {
  const place = row.file === null ? '' : `${row.file}${row.sheet ? ` · ${row.sheet}` : ''} #${row.row}`;
  return [row.date ?? '', row.document ?? row.source, row.customer ?? row.region ?? '', amount ?? '', place];
}
