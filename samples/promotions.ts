import type { Province, Series } from './shape.ts';

// The twelve promotion events of 2025 in the new markets, and the customers that came of them: what each ordered
// first, in one document, and what it bought afterwards.

export interface Promotion {
  code: string;
  province: Province;
  city: string;
  date: string;
  /** Prospects reached. */
  reached: number;
}

/** A customer won by an event. */
export interface Conversion {
  promotion: Promotion;
  openingMonth: number;
  openingSeries: Series;
  /** Yuan of the first order, and of all later ones. */
  opening: number;
  later: number;
}

/** Province, city, date, prospects reached, customers won. */
const rows: [Province, string, string, number, number][] = [
  ['江西', '赣州', '2025-02-20', 31, 3],
  ['福建', '龙岩', '2025-03-06', 28, 2],
  ['福建', '三明', '2025-03-20', 24, 2],
  ['江西', '抚州', '2025-04-10', 22, 2],
  ['江西', '赣州', '2025-04-24', 29, 2],
  ['福建', '龙岩', '2025-05-15', 27, 3],
  ['江西', '赣州', '2025-06-05', 30, 2],
  ['福建', '三明', '2025-06-19', 23, 3],
  ['江西', '抚州', '2025-07-03', 21, 3],
  ['福建', '龙岩', '2025-07-17', 26, 2],
  ['江西', '赣州', '2025-08-21', 32, 2],
  ['福建', '龙岩', '2025-09-11', 24, 1],
];

export const promotions: Promotion[] = rows.map(([province, city, date, reached], index) => ({
  code: `TJ2025-${String(index + 1).padStart(2, '0')}`,
  province,
  city,
  date,
  reached,
}));

/** Eleven of the 27 order again; their first orders and those of the others come to 80万 on average. */
export const conversions: Conversion[] = allConversions();

function allConversions(): Conversion[] {
  const won = promotions.flatMap((promotion, index) =>
    Array.from({ length: rows[index]?.[4] ?? 0 }, (_, place) => ({ promotion, place })),
  );
  let single = 0;
  let repeated = 0;
  return won.map(({ promotion, place }, index) => ({
    promotion,
    openingMonth: Number(promotion.date.slice(5, 7)) + 1 + (place % 3),
    openingSeries: index % 2 === 0 ? 'A' : 'B',
    ...((index * 11) % 27 < 11 ? againAfter(repeated++) : onlyOnce(single++)),
  }));
}

function onlyOnce(rank: number): Pick<Conversion, 'opening' | 'later'> {
  return { opening: 602_500 + 30_000 * rank, later: 0 };
}

function againAfter(rank: number): Pick<Conversion, 'opening' | 'later'> {
  return { opening: 510_000 + 50_000 * rank, later: 518_000 + 60_000 * rank };
}
