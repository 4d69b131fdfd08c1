// Where discounts are large, nothing is guessed: whoever sent the file is asked whether they are what is left to pay.

import { Decimal } from 'decimal.js';
import type { Question } from '../import-result.ts';
import type { SeenDiscounts } from './discounts.ts';

/** Undefined where most discounts are small, as discounts are. */
export function doubtfulDiscounts({ large, small, example }: SeenDiscounts): Question | undefined {
  if (!example || large <= small) return undefined;
  const { column, text, value, place } = example;
  const left = new Decimal(value).times(1000).toFixed();
  const taken = new Decimal(1).minus(value).times(1000).toFixed();
  const mapping = { columns: { discount: { expr: `1 - [${column}]` } } };
  const written = JSON.stringify(mapping);
  return {
    confirm: 'discount',
    holds_back: true,
    message: {
      zh: `“${column}”多半在 0.5 以上，如第 ${place.row} 行的 ${text}。现按让利的比例读：数量 10 × 单价 100 算得 ${taken}；若它是折后应付的比例，应得 ${left}。确是让利，可确认后导入；是折后比例，请用映射 ${written} 再导入。`,
      en: `Most values of "${column}" are 0.5 or more, such as ${text} in row ${place.row}. They are read as the part taken off: 10 × 100 comes to ${taken}; if they are the part left to pay, it is ${left}. Confirm if they are taken off; if they are left to pay, import with the mapping ${written}.`,
    },
    details: { column, rows: large, text, place, taken_off: taken, left_to_pay: left, mapping },
  };
}
