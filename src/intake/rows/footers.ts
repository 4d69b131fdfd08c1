// Rows below and between the lines that an export prints for paper: who made it, when, which page. They say nothing of sales.

import { isComplete } from '../layout/kinds.ts';
import { dayOf, isBlank, type Layout, numberOf } from '../layout/layout.ts';

/** True for a row that begins like a footer and says neither when nor how much. */
export function isFooter(layout: Layout, cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell !== '') ?? '';
  if (/^[0-9bdf-moqs-z]/i.test(first)) return false; // Most rows of most ledgers: the patterns are long, and none begins so.
  if (!footer.test(first.normalize('NFKC').trim())) return false;
  return layout.kind === 'sales' ? !isSaying(layout, cells) : !isRecord(layout, cells, first);
}

const footer =
  /^(?:(?:制表|制单|填表|编制|审核|审批|复核|主管|会计|出纳|记账|经办|打印|导出|报表|单位负责|财务负责|部门负责|负责)\s*(?:人|员|主管|者|日期|时间|单位|部门)?\s*(?::|$)|(?:备注|说明|注|附注|注意|提示|数据来源|统计时间|合计大写|金额大写|人民币大写|大写金额|大写)\s*(?:\([^)]*\))?\s*:|第\s*\d+\s*页|共\s*\d+\s*页|页码|page\s+\d+(?:\s*(?:of|\/)\s*\d+)?\s*$|-+\s*\d+\s*-+$|(?:printed|prepared|created|exported|approved|checked)\s+(?:by|on|at)\b|run date|notes?\s*:|\*+\s*(?:end|报表结束))/i;

// 主管 is a role, 说明 a kind of contact: under a header that is known, a bare word is what the record says.
function isRecord(layout: Layout, cells: readonly string[], first: string): boolean {
  const filled = [...layout.columns].filter(([key]) => !isBlank(layout, cells, key));
  const isValue = !/[:：]/.test(first) && filled.some(([, { index }]) => cells[index] === first);
  return isValue || isComplete(layout.kind, new Set(filled.map(([key]) => key))) || isSaying(layout, cells);
}

// Whoever is called 备注 still has a day and an amount.
function isSaying(layout: Layout, cells: readonly string[]): boolean {
  const numbers = ['amount', 'quantity', 'value'].some(
    (key) => !isBlank(layout, cells, key) && numberOf(layout, cells, key),
  );
  return numbers || Boolean(dayOf(layout, cells, 'date'));
}
