// Cells whose files hold numbers, as the text that a spreadsheet shows for them.

import { Decimal } from 'decimal.js';

/** A plain decimal of the 15 digits that a spreadsheet means: 9815.4999999999991 is 9815.5. */
export function doubleText(value: number): string {
  const text = String(value);
  if (text.length <= 15 && !text.includes('e')) return text;
  return new Decimal(value.toPrecision(15)).toFixed();
}

/** What cells with an error show, by the number that old files keep for it. */
export const errorTexts: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};
