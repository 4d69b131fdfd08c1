import type { Words } from '../zh.ts';

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July'].concat([
  'August',
  'September',
  'October',
  'November',
  'December',
]);

export const boardWords: Pick<Words, 'filters' | 'periods' | 'board' | 'emptyBoard'> = {
  filters: {
    bar: 'Filters',
    period: 'Period',
    region: 'Region',
    series: 'Series',
    channel: 'Channel',
    seller: 'Seller',
    all: {
      region: 'All regions',
      series: 'All series',
      channel: 'All channels',
      seller: 'All sellers',
    },
    clear: 'Clear filters',
    open: 'Filters',
    years: 'Years',
    noChoice: 'Nothing to choose',
  },

  periods: {
    year: (year) => year,
    half: (year, half) => `${half === 1 ? 'First' : 'Second'} half of ${year}`,
    quarter: (year, quarter) => `Q${quarter} ${year}`,
    month: (year, month) => `${monthNames[month - 1]} ${year}`,
    day: (year, month, day) => `${day} ${monthNames[month - 1]} ${year}`,
    span: (first, last) => `${first} to ${last}`,
    monthOnly: (month) => monthNames[month - 1]?.slice(0, 3) ?? '',
  },

  board: {
    title: (company, period) => [company, period].filter(Boolean).join(' · '),
    basis: { without_tax: 'amounts without tax', with_tax: 'amounts with tax' },
    asOf: (day) => `as of ${day}`,
    shown: (words) => `Shown: ${words}`,
    summary: 'Summary',
    attention: 'Needs attention',
    nothingUrgent: 'Nothing needs doing right now.',
    headline: 'Key figures',
    figures: {
      sales: 'Sales',
      attainment: 'Attainment',
      growth: 'Growth on last year',
      run_rate: 'Against run-rate',
      gross_margin: 'Gross margin',
      orders: 'Orders',
    },
    against: {
      target: 'Target',
      gap: 'Gap',
      time_progress: 'Time elapsed',
      base: 'Year before',
      change: 'On last year',
    },
    ahead: 'Ahead of time',
    behind: 'Behind time',
    provinces: 'Provinces',
    provincesQuestion: 'Which provinces grow, and how far each is with its target',
    series: 'Product series',
    seriesQuestion: 'Which series grow, and what share each has',
    months: 'Month by month',
    monthsQuestion: 'Each month against last year and against target',
    columns: {
      province: 'Province',
      series: 'Series',
      sales: 'Sales',
      growth: 'Growth',
      attainment: 'Attainment',
      share: 'Share',
      month: 'Month',
      thisYear: 'This year',
      lastYear: 'Last year',
      target: 'Target',
      total: 'Total',
    },
    sortBy: (column) => `Sort by ${column}`,
    curveLabel:
      'Line chart of monthly sales: this year, last year and target. The table beside it has the same figures.',
    noRows: 'There is no data in this slice.',
  },

  emptyBoard: {
    title: 'No sales data yet',
    text: 'Import the first ledger and the board writes its first sentence. An Excel or CSV export from your ERP is fine as it is.',
    action: 'Import sales',
    wait: 'Ask sales operations or an administrator to import the ledger; this page appears once that is done.',
  },
};
