// What one printed number says. Floats are enough here: what a print leaves open is wider by far than what they lose.

export interface Reading {
  /** As printed, with the words that belong to it: 近300家, 12.8亿元. */
  text: string;
  start: number;
  end: number;
  /** In base units: yuan, people, a fraction; points for `pp`. */
  value: number;
  /** What the print may stand for: half a unit of the last digit to both sides, wider where a word says so. */
  low: number;
  high: number;
  /** One unit of the last printed digit; 0 for what is counted. */
  step: number;
  unit: string;
  /** A word that keeps it from being exact: 约, 余, 近, 超. */
  isHedged: boolean;
  /** A condition such as ≥50万元: it says which, not how much. */
  isThreshold: boolean;
}

export interface Digits {
  /** The digits with their point, without commas. */
  written: string;
  isNegative: boolean;
}

/** Value and interval of digits, given the power of ten that unit and magnitude make. */
export function valueOf({ written, isNegative }: Digits, unit: string, power: number) {
  const decimals = written.includes('.') ? written.length - written.indexOf('.') - 1 : 0;
  const value = Number(`${isNegative ? '-' : ''}${written}e${power}`);
  const isCount = decimals === 0 && power <= 0 && isCounted(unit);
  const step = isCount ? 0 : Number(`1e${power - decimals}`);
  return { value, low: value - step / 2, high: value + step / 2, step };
}

const measured = new Set(['', 'CNY', 'USD', 'HKD', 'EUR', 'JPY', 'ratio', 'pp', 'times', 'return', 'score', 'hours']);
const measures = new Set([
  '吨',
  '公里',
  '千米',
  '米',
  '平方米',
  '平方公里',
  '立方米',
  '公斤',
  '千克',
  '亩',
  '公顷',
  '升',
  '千升',
  '千瓦',
  '千瓦时',
  '分钟',
  '斤',
  '方',
  '兆瓦',
  '兆瓦时',
  'GW',
  'MW',
  'kW',
  'GWh',
  'MWh',
  'kWh',
]);

/** Whether a whole number of this unit is exact: houses are counted, tons are weighed. */
export function isCounted(unit: string): boolean {
  return !measured.has(unit) && !measures.has(unit) && !unit.startsWith('CNY/');
}
