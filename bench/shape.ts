// How the measured ledgers look. Both sizes hold the same combinations; only the lines on each are more.

export const shape = {
  customers: 5_000,
  sellers: 28,
  distributors: 40,
  cities: 50,
  counties: 300,
  products: 60,
  /** From 2024-01 on. */
  months: 24,
  linesOfDocument: 3,
};

/** Their order is that of their ids, from 1. */
export const provinces = ['浙江', '江苏', '广东', '福建', '江西'];
export const series = ['A', 'B', 'C', 'D'];

export const sizes = { '1m': 1_000_000, '10m': 10_000_000 } as const;
export type Size = keyof typeof sizes;
