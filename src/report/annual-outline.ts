// Which figures the annual report needs: those of the board, and some of its own.

import { monthEnd } from '../base/dates.ts';
import type { Period } from '../base/periods.ts';
import { boardOutline, findingsOutline } from './board-outline.ts';
import { type Outline } from './outline.ts';

/** The figures of a year's report, by the keys that narrative and tables know them by. */
export function annualOutline(year: number) {
  return {
    ...boardOutline,
    ...findingsOutline,
    by_province_target: { metric: 'sales.target', by: ['province'] },
    by_province_share: { metric: 'sales', transform: 'share', within: 'province', by: ['province'] },
    by_channel_share: { metric: 'sales', transform: 'share', within: 'channel', by: ['channel'] },
    by_channel_share_base: {
      metric: 'sales',
      transform: 'share',
      within: 'channel',
      by: ['channel'],
      yearBefore: true,
    },
    by_month_growth: { metric: 'sales', transform: 'yoy', by: ['month'] },
    by_month_attainment: { metric: 'attainment', by: ['month'] },
    first_half: { metric: 'sales', period: half(year, 1) },
    first_half_growth: { metric: 'sales', transform: 'yoy', period: half(year, 1) },
    second_half: { metric: 'sales', period: half(year, 2) },
    second_half_growth: { metric: 'sales', transform: 'yoy', period: half(year, 2) },
    new_year_growth: { metric: 'sales', transform: 'yoy', period: januaryAndFebruary(year) },
  } satisfies Outline<string>;
}

export type AnnualKey = keyof ReturnType<typeof annualOutline>;

function half(year: number, number: 1 | 2): Period {
  return { kind: 'half', year, half: number };
}

// The Spring Festival moves between the two months, so only both together compare with those of another year.
function januaryAndFebruary(year: number): Period {
  return { kind: 'span', from: `${year}-01-01`, to: monthEnd(`${year}-02-01`) };
}
