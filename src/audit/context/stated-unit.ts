// A unit that a title or a line above a table states once for all: 单位：万元.

import { readUnit } from '../numbers/units.ts';

export interface StatedUnit {
  unit: string;
  power: number;
}

/** The unit that a (plain) text states; undefined where it states none. */
export function statedUnit(text: string): StatedUnit | undefined {
  const named = /(?:金额)?单位(?:均|都)?\s?[:为]\s?(?:人民币)?\s?([^\s,，。;)）]{1,6})/.exec(text)?.[1];
  return named === undefined ? undefined : unitNamed(named);
}

/** The unit that a table's header states in brackets or at its end: 销售额(万元), 同比(%). */
export function unitInHeader(header: string): StatedUnit | undefined {
  const named = /[(（]\s?(?:单位[:：])?\s?([^()（）]{1,6}?)\s?[)）]/.exec(header)?.[1];
  const found = named === undefined ? undefined : unitNamed(named);
  return found ?? (/%\s?$/.test(header) ? { unit: 'ratio', power: -2 } : undefined);
}

function unitNamed(text: string): StatedUnit | undefined {
  const unit = readUnit(text);
  return unit && unit.length === text.length ? { unit: unit.unit, power: unit.power } : undefined;
}
