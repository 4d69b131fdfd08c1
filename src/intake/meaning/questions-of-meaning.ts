// What was read one way and may have been meant another.

import type { Transaction } from '../../db/database.ts';
import type { Confirmation, Question } from '../import-result.ts';
import type { Tally } from '../tally.ts';
import { doubtfulDiscounts } from './doubtful-discounts.ts';
import { foreignCurrencies } from './foreign-currencies.ts';
import { repeatedSheets } from './repeated-sheets.ts';

/** Those that are still open. Call it when the lines are gathered into documents. */
export async function questionsOfMeaning(
  tx: Transaction,
  tally: Tally,
  { fileNames, isOpen }: { fileNames: readonly string[]; isOpen(confirmation: Confirmation): boolean },
): Promise<Question[]> {
  const asksSheets = tally.kind === 'sales' && isOpen('sheets');
  const sheets = asksSheets ? await repeatedSheets(tx, tally, fileNames) : undefined;
  const found = [doubtfulDiscounts(tally.discounts), foreignCurrencies(tally.currencies), sheets];
  return found.filter((each) => each !== undefined).filter(({ confirm }) => isOpen(confirm));
}
