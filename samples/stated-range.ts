// A number as people say it stands for every value that they would round to it: 15.3% for 15.25 to 15.35 %.

export interface StatedRange {
  least: number;
  most: number;
}

const scales: Record<string, number> = { '%': 0.01, 万元: 1e4, 亿元: 1e8 };

/** In base units, as figures are: yuan, a fraction, percentage points, pieces; `1:4.2` is 4.2, `300余家` 300 or more. */
export function statedRange(text: string): StatedRange {
  const match = /^(?:1:)?(-?\d+)(\.\d+)?(.*)$/.exec(text);
  if (!match) throw new Error(`not a number as people say it: ${text}`);
  const [, whole, fraction = '', unit = ''] = match;
  const scale = scales[unit] ?? 1;
  const value = Number(whole + fraction) * scale;
  if (unit.startsWith('余')) return { least: value, most: Number.POSITIVE_INFINITY };
  const half = (scale * 10 ** -Math.max(0, fraction.length - 1)) / 2;
  return { least: value - half, most: value + half };
}

export function isWithin(value: number | null, { least, most }: StatedRange): boolean {
  return value !== null && value >= least && value <= most;
}
