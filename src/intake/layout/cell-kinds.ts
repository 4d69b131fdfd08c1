// What the cells of a column look like: the share of them that are days, numbers, companies, phones, provinces.

import { looseParts, readDay } from '../values/read-day.ts';
import { cleanName, shortProvince } from '../values/read-names.ts';
import { readNumber } from '../values/read-number.ts';

export type CellKind = 'day' | 'number' | 'company' | 'phone' | 'province' | 'code';

export interface CellKinds {
  filled: number;
  distinct: number;
  /** The part of the filled cells that are of the kind, from 0 to 1. */
  share: Record<CellKind, number>;
}

/** Of each column of some rows, worked out once. */
export function kindsOfColumns(rows: readonly (readonly string[])[]): (index: number) => CellKinds {
  const known = new Map<number, CellKinds>();
  return (index) => {
    const found = known.get(index) ?? cellKinds(rows.slice(0, enoughRows).map((cells) => cells[index] ?? ''));
    known.set(index, found);
    return found;
  };
}

const enoughRows = 40;

function cellKinds(cells: readonly string[]): CellKinds {
  const texts = cells.map(cleanName).filter(Boolean);
  const share = (is: (text: string) => boolean) => (texts.length === 0 ? 0 : texts.filter(is).length / texts.length);
  return {
    filled: texts.length,
    distinct: new Set(texts).size,
    share: {
      day: share(isDayText),
      number: share((text) => readNumber(text) !== undefined || readNumber(text, 'comma') !== undefined),
      company: share((text) => company.test(text)),
      phone: share((text) => /^(?:\+?86[- ]?)?1[3-9]\d{9}$|^\(?0\d{2,3}\)?[- ]?\d{7,8}$/.test(text)),
      province: share((text) => provinces.has(shortProvince(text))),
      code: share((text) => /^[A-Za-z]*[-_ ]?\d+(?:-\d+)*$/.test(text)),
    },
  };
}

// A number of five digits may be a day of Excel's, and nearly always is a number.
function isDayText(text: string): boolean {
  return !/^\d{5}(?:\.\d+)?$/.test(text) && (readDay(text) !== undefined || looseParts(text) !== undefined);
}

const company = /公司|集团|厂|商行|商店|超市|门市|经营部|贸易|有限|合作社|\b(?:ltd|inc|llc|co|corp|gmbh|company)\b\.?/i;

const provinces = new Set(
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门'.split(
    ' ',
  ),
);
