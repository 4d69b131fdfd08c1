// Discounts as shops say them: what is left to pay, in tenths (9.5折) or hundredths (95折).

import { chineseDigits } from './chinese-digits.ts';
import { ledgerText, readDecimal } from './read-number.ts';

/** The part taken off: `9.5折` and `95折` are 0.05, `九折` is 0.1. Undefined for what is not said in 折. */
export function readFold(text: string): string | undefined {
  if (!text.endsWith('折')) return undefined;
  const match = /^打?(\d{1,2}(?:\.\d+)?|100)折$/.exec(chineseDigits(text.normalize('NFKC').replace(/\s/g, '')));
  const left = match && readDecimal(match[1]!)!;
  if (!left || left.isZero()) return undefined;
  return ledgerText(readDecimal('1')!.minus(left.div(left.lte(10) ? 10 : 100)));
}
