// How long open items are overdue, in the bands by which people read receivables.

/** Days overdue, both ends in it; an end that is not there is open. */
export interface AgeBand {
  /** What the band is called as a column, and behind `receivables.` as a metric. */
  key: string;
  zh: string;
  en: string;
  from?: number;
  to?: number;
}

export const ageBands: readonly AgeBand[] = [
  { key: 'current', zh: '未逾期', en: 'not overdue', to: 0 },
  { key: 'overdue_1_30', zh: '逾期1至30天', en: '1 to 30 days overdue', from: 1, to: 30 },
  { key: 'overdue_31_60', zh: '逾期31至60天', en: '31 to 60 days overdue', from: 31, to: 60 },
  { key: 'overdue_61_90', zh: '逾期61至90天', en: '61 to 90 days overdue', from: 61, to: 90 },
  { key: 'over_90', zh: '逾期90天以上', en: 'more than 90 days overdue', from: 91 },
];
