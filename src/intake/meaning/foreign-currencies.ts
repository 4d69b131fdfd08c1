// Amounts that the sheet says are in other currencies: whoever sent the file is asked before they are counted as yuan.

import type { Words } from '../../base/errors.ts';
import type { Question } from '../import-result.ts';
import type { SeenCurrencies } from './currencies.ts';

/** Undefined where all rows are in yuan. Of several sheets, those that name the same column are one. */
export function foreignCurrencies(seen: ReadonlyMap<string, SeenCurrencies>): Question | undefined {
  const found = [...seen.values()].find(({ foreign }) => foreign.size > 0);
  if (!found) return undefined;
  const mapping = mappingOf(found);
  const currencies = [...found.foreign].map(([currency, { rows, place }]) => ({ currency, rows, place }));
  return {
    confirm: 'currency',
    holds_back: true,
    message: wordsOf(found, mapping),
    details: { column: found.column, currencies, ...(mapping && { mapping }) },
  };
}

/** What gives amounts in yuan: a column of them, or the rate. */
function mappingOf({ amount, rate, inYuan }: SeenCurrencies): object | undefined {
  if (inYuan) return { columns: { amount: inYuan } };
  return amount && rate ? { columns: { amount: { expr: `[${amount}] * [${rate}]` } } } : undefined;
}

function wordsOf({ column, foreign }: SeenCurrencies, mapping: object | undefined): Words {
  const told = [...foreign].slice(0, 5);
  const more = foreign.size > told.length;
  const zh = told.map(([currency, { rows, place }]) => `${currency} ${rows} 行（第 ${place.row} 行起）`).join('、');
  const en = told.map(([currency, { rows, place }]) => `${currency} in ${rows} rows (from row ${place.row})`);
  const how = mapping && JSON.stringify(mapping);
  const zhHow = how ? `请用映射 ${how} 再导入` : '请先在文件里折算成人民币再导入';
  const enHow = how ? `Import with the mapping ${how}` : 'Convert them to yuan in the file and import again';
  return {
    zh: `“${column}”写明不是人民币：${zh}${more ? ' 等' : ''}，金额没有折算。${zhHow}；若金额已是人民币，或就以此币种记账，可确认后导入。`,
    en: `"${column}" says that amounts are not in yuan: ${en.join(', ')}${more ? ' …' : ''}. They are not converted. ${enHow}; confirm if they are in yuan already, or if the books are kept in that currency.`,
  };
}
