// Small money as people say it: 3块2, 5块, 4角1分, 1毛7, 每方涨5分.

import { measuredAt, seen, type Span, type Unprinted } from './measured.ts';
import type { UnitRead } from './units.ts';

const yuan: UnitRead = { unit: 'CNY', power: 0, more: false, length: 0 };

export function coinsAt(text: string, { written, at, end }: Span): Unprinted | undefined {
  const after = text.slice(end, end + seen);
  const told = /^\d+$/.test(written) ? inWhole(written, after) : undefined;
  if (told)
    return measuredAt(text, { written: told.written, at, end: end + told.length }, { ...yuan, power: told.power });
  const isChange = /(?:[涨跌贵降]|便宜)了?\s?$/.test(text.slice(Math.max(0, at - 4), at));
  const coin = /^(分|毛|角)(?![之钟店别公])/.exec(after)?.[1];
  if (!coin || (coin === '分' && !isChange)) return undefined;
  return measuredAt(
    text,
    { written, at, end: end + (/^.钱/.test(after) ? 2 : 1) },
    { ...yuan, power: coin === '分' ? -2 : -1 },
  );
}

interface Coins {
  written: string;
  power: number;
  length: number;
}

/** 3块2 and 3块 count in 块, 1毛7 in 毛. */
function inWhole(written: string, after: string): Coins | undefined {
  const large = /^块(?:([1-9])[毛角]?)?(?=钱|左右|多|出头|[^\d\u4e00-\u9fff]|$)/.exec(after);
  if (large) return { written: large[1] ? `${written}.${large[1]}` : written, power: 0, length: large[0].length };
  const small = /^[毛角]([1-9])分?(?!\d)/.exec(after);
  return small ? { written: `${written}.${small[1]}`, power: -1, length: small[0].length } : undefined;
}
