// Headers as people write them: `客户 ID`, `金额（万元）`, `＊销售额`. Compared by what is left without such dress.

import { headersOf, type Kind, kinds } from './kinds.ts';
import { groupMark } from './two-row-header.ts';

export interface HeaderName {
  name: string;
  /** What its numbers are to be multiplied by: 10000 under 金额（万元）. Absent where the header names no unit of money. */
  factor?: number;
}

/** A cell that says more is no header that anybody knows, and would be taken apart at length for each kind. */
const longestHeader = 200;

export function headerName(header: string): HeaderName {
  if (header.length > longestHeader) return { name: header };
  let text = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[[【〔{]/g, '(')
    .replace(/[\]】〕}]/g, ')')
    .trim();
  let factor: number | undefined;
  for (let unit = unitAtEnd(text); unit; unit = unitAtEnd(text)) {
    text = unit.before;
    factor ??= unit.factor;
  }
  return { name: text.replace(/[\s_\-*:/.,、›#'"“”¥$]/g, ''), ...(factor !== undefined && { factor }) };
}

/** `金额(万元)`, `金额/万元`, `金额：元`, `金额(元,不含税)`, `单价(元/件)`, `金额万元`. */
function unitAtEnd(text: string): { before: string; factor: number | undefined } | undefined {
  const match =
    /^(.*[^\s(])\s*\(([^()]+)\)$/.exec(text) ??
    /^(.*[^\s/:,、_-])\s*[\s/:,、_-]\s*([^\s/:,、_-]+)$/.exec(text) ??
    /^(.+?)((?:百万|万|千|亿)元)$/.exec(text);
  if (!match) return undefined;
  const parts = match[2]!.split(/[,、;]/).map((part) => part.replace(/^单位\s*:?|\/[^/]*$/g, '').trim());
  if (!parts.every((part) => part in moneyFactors || plainUnits.has(part))) return undefined;
  return { before: match[1]!, factor: parts.map((part) => moneyFactors[part]).find((each) => each !== undefined) };
}

/** The factor of a unit of money: 10000 of 万元; undefined of any other word. */
export function moneyFactor(unit: string): number | undefined {
  return moneyFactors[
    unit
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replace(/^人民币(?=.)/, '')
  ];
}

const moneyFactors: Record<string, number> = Object.assign(Object.create(null), {
  元: 1,
  人民币: 1,
  人民币元: 1,
  rmb: 1,
  cny: 1,
  '¥': 1,
  千元: 1_000,
  万元: 10_000,
  人民币万元: 10_000,
  万: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
});

const plainUnits = new Set(
  '不含税 未税 本币 本位币 件 台 个 套 箱 瓶 盒 包 支 只 袋 吨 公斤 千克 kg 米 升 pcs pc ea'.split(' '),
);

/** Column key → position, for the headers that the kind knows; each key takes its most preferred header. */
export function recogniseHeaders(
  kind: Kind,
  headers: readonly string[],
  options: { isSure?: boolean } = {},
): Map<string, number> {
  const positions = new Map<string, number>();
  for (const rank of [0, 1, 2])
    for (const [index, header] of headers.entries()) {
      const name = namesOf(header)[rank];
      if (name && !positions.has(name)) positions.set(name, index);
    }
  const found = new Map<string, number>();
  for (const [key, synonyms] of namesOfKind[kind]) takeFirst(found, positions, { key, names: synonyms });
  if (options.isSure && kind !== 'sales')
    for (const [key] of namesOfKind[kind]) takeFirst(found, positions, { key, names: plainNames[key] ?? [] });
  return found;
}

/** What a header may be called, the most telling first: 客户信息 › 编码 is 客户编码 too, and 本期 › 金额 is 金额. */
export function namesOf(header: string): string[] {
  const [group = '', below] = header.split(groupMark.trim());
  const { name } = headerName(header);
  if (below === undefined) return [name];
  const core = headerName(group).name.replace(/(?:基本)?(?:信息|资料|情况|明细)$/, '');
  const plain = headerName(below).name;
  return isOfOtherTime(group) ? [name] : [name, core + plain, plain];
}

/** 上期 › 金额 is not the amount of the line. */
export function isOfOtherTime(header: string): boolean {
  return otherTimes.test(header);
}

const otherTimes = /上期|上年|去年|前年|同期|上月|期初|期末|年初|累计|计划|预算|目标|预计|预测|同比|环比|增减|差异/;

/** -1 when there is no such header. */
export function findHeader(cells: readonly string[], header: string): number {
  const exact = cells.indexOf(header);
  const wanted = headerName(header).name;
  const named = (rank: number) => cells.findIndex((cell) => namesOf(cell)[rank] === wanted);
  return [exact, ...[0, 1, 2].map(named)].find((index) => index >= 0) ?? -1;
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

/** The names by which a kind knows a key, as `headerName` gives them. */
export function knownNames(kind: Kind, key: string): readonly string[] {
  return namesOfKind[kind].find(([each]) => each === key)?.[1] ?? [];
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

const namesOfKind = Object.fromEntries(kinds.map((kind) => [kind, keyNames(kind)] as const)) as Record<
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
