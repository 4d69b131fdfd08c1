// Figures that are broken down alike, as one table: a row for each member, a column for each figure.

import type { Language } from '../base/errors.ts';
import type { Answer, Figure } from '../figures/figure.ts';
import { table } from './table.ts';

/** Refused ones stand below the table. */
export function sideBySide(answers: readonly Answer[], language: Language): string {
  const figures = answers.filter((answer): answer is Figure => !('error' in answer));
  const refusals = answers.flatMap((answer) =>
    'error' in answer ? [`${answer.expr}\n  ✗ ${answer.error.message}`] : [],
  );
  const columns = figures.map((figure) => new Map(figure.rows?.map((row) => [nameOf(row.key), row.text])));
  const members = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  const rows = members.map((member) => [member, ...columns.map((column) => column.get(member) ?? '—')]);
  const total = [language === 'zh' ? '合计' : 'All', ...figures.map(({ text }) => text)];
  return [table([['', ...figures.map(headingOf)], ...rows, total]), ...refusals].join('\n');
}

function nameOf(key: Record<string, string>): string {
  return Object.values(key).join(' / ');
}

function headingOf({ expr }: Figure): string {
  return expr.replace(/[{ @].*$/, '');
}
