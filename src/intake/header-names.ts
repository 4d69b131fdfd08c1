// Headers as people write them: `客户 ID`, `金额（万元）`, `＊销售额`. Compared by what is left without such dress.

import { headersOf, type Kind } from './kinds.ts';

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
export function recogniseHeaders(kind: Kind, headers: readonly string[]): Map<string, number> {
  const positions = new Map<string, number>();
  for (const [index, header] of headers.entries()) {
    const { name } = headerName(header);
    if (name && !positions.has(name)) positions.set(name, index);
  }
  const found = new Map<string, number>();
  for (const [key, synonyms] of namesByKey[kind]) {
    const name = synonyms.find((synonym) => positions.has(synonym));
    if (name !== undefined) found.set(key, positions.get(name)!);
  }
  return found;
}

const namesByKey = { sales: keyNames('sales'), targets: keyNames('targets') };

function keyNames(kind: Kind): [key: string, names: string[]][] {
  return Object.entries(headersOf[kind]).map(([key, text]) => [
    key,
    [...text.split(' '), key].map((header) => headerName(header).name),
  ]);
}
