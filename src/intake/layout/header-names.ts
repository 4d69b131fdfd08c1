// Headers as people write them: `客户 ID`, `金额（万元）`, `＊销售额`. Compared by what is left without such dress.

import { headersOf, type Kind, kinds } from './kinds.ts';

export interface HeaderName {
  name: string;
  /** What its numbers are to be multiplied by: 10000 under 金额（万元）. */
  factor: number;
}

export function headerName(header: string): HeaderName {
  const flat = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-*:/.]/g, '');
  const unit = /^(.+?)\(([^()]*)\)$/.exec(flat);
  const factor = unit && unitFactors[unit[2]!];
  return factor ? { name: unit[1]!, factor } : { name: flat, factor: 1 };
}

const unitFactors: Record<string, number> = {
  元: 1,
  人民币: 1,
  rmb: 1,
  cny: 1,
  不含税: 1,
  未税: 1,
  件: 1,
  台: 1,
  个: 1,
  套: 1,
  千元: 1_000,
  万元: 10_000,
  万: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
};

/** Column key → position, for the headers that the kind knows; each key takes its most preferred header. */
export function recogniseHeaders(
  kind: Kind,
  headers: readonly string[],
  options: { isSure?: boolean } = {},
): Map<string, number> {
  const positions = new Map<string, number>();
  for (const [index, header] of headers.entries()) {
    const { name } = headerName(header);
    if (name && !positions.has(name)) positions.set(name, index);
  }
  const found = new Map<string, number>();
  for (const [key, synonyms] of namesByKey[kind]) takeFirst(found, positions, { key, names: synonyms });
  if (options.isSure && kind !== 'sales')
    for (const [key] of namesByKey[kind]) takeFirst(found, positions, { key, names: plainNames[key] ?? [] });
  return found;
}

/** A header serves one key. */
function takeFirst(
  found: Map<string, number>,
  positions: Map<string, number>,
  { key, names }: { key: string; names: readonly string[] },
): void {
  const name = found.has(key) ? undefined : names.find((synonym) => positions.has(synonym));
  if (name === undefined) return;
  found.set(key, positions.get(name)!);
  positions.delete(name);
}

// Too plain to tell one kind from another, plain enough once the kind is known.
const plainNames: Record<string, string[]> = {
  number: ['单号', '编号'],
  code: ['编码', '编号', '代码'],
  name: ['名称'],
  date: ['日期', '时间'],
  kind: ['类型', '类别'],
  amount: ['金额'],
  person: ['人员', '姓名'],
  score: ['分数', '得分'],
  note: ['备注', '说明'],
};

const namesByKey = Object.fromEntries(kinds.map((kind) => [kind, keyNames(kind)] as const)) as Record<
  Kind,
  [key: string, names: string[]][]
>;

// The key itself is a header too. Of targets the value chooses first: 指标 beside 目标值 is the metric, alone it is the value.
function keyNames(kind: Kind): [key: string, names: string[]][] {
  const named = Object.entries(headersOf[kind]).map(([key, text]): [string, string[]] => [
    key,
    [...text.split(' '), key].map((header) => headerName(header).name),
  ]);
  return kind === 'targets'
    ? named.sort(([left], [right]) => Number(right === 'value') - Number(left === 'value'))
    : named;
}
