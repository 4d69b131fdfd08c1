// How the text of a number is laid out. Nothing is rounded or computed here.

/** The number and the unit of a text such as `12.80亿元`, so that the unit can stand smaller; `¥1.5m` and `1:4.2` stay in one piece. */
export function splitUnit(text: string): { number: string; unit: string } {
  const [, number = text, unit = ''] = /^([+-]?(?:¥[\d,.]+m?|1:[\d,.]+|[\d,.]+%?))(.*)$/.exec(text) ?? [];
  return { number, unit: unit.trim() };
}

/** The unit that all these texts have in common, so that a table's header may carry it; undefined when they differ. */
export function sharedUnit(texts: string[]): string | undefined {
  const units = new Set(texts.filter((text) => /\d/.test(text)).map((text) => splitUnit(text).unit));
  const [unit] = units;
  return units.size === 1 && unit !== '' ? unit : undefined;
}

/** A decimal as the database writes it, `14164.270000`, with separators and without empty decimals. */
export function plainDecimal(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const kept = fraction.replace(/0+$/, '');
  return groupThousands(whole) + (kept === '' ? '' : `.${kept}`);
}

/** The same with at least the two decimals of money. */
export function moneyDecimal(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  return `${groupThousands(whole)}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
}

export function groupThousands(whole: string | number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
}

export type Direction = 'up' | 'down' | 'flat';

/** The direction of a change as it is shown: what rounds to nothing goes nowhere. */
export function directionOf(value: number | null, text: string): Direction {
  if (value === null || !/[1-9]/.test(text)) return 'flat';
  return value > 0 ? 'up' : 'down';
}

/** The text of a change with its sign. */
export function signedText(value: number | null, text: string): string {
  return directionOf(value, text) === 'up' && !text.startsWith('+') ? `+${text}` : text;
}
