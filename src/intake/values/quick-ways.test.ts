// What most cells hold is read by a quick way; it must say what the general way says.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactSum, exactValue } from './exact-sum.ts';
import { cleanName } from './read-names.ts';
import { ledgerText, millionths, millionthsText, readDecimal, readNumber } from './read-number.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(14))
  .map(([value, digits]) => millionthsText(value / 10n ** BigInt(digits)));

test('sums are exact, of few and of many, of small and of large values', () => {
  fc.assert(
    fc.property(fc.array(decimal), fc.array(decimal), (first, second) => {
      const sum = exactSum();
      for (const texts of [first, second]) {
        for (const text of texts) sum.add(exactValue(text));
        expect(sum.take()).toBe(texts.reduce((total, text) => total + millionths(text), 0n));
      }
    }),
  );
});

test('a sum stays exact where numbers would no longer be', () => {
  const sum = exactSum();
  for (let times = 0; times < 30; times += 1) sum.add(exactValue('999999999.999999'));
  expect(millionthsText(sum.take())).toBe('29999999999.99997');
});

test.each(['113.50', '50.00', '-7.10', '100', '10.0', '1.2300000', '0.50', '-0.00', '00.10', '1,200.50'])(
  'the number %s is what its decimal says',
  (text) => expect(readNumber(text)).toBe(ledgerText(readDecimal(text)!)),
);

test('any plain decimal is read as its decimal says, with zeros behind it or without', () => {
  fc.assert(
    fc.property(decimal, fc.nat(6), (text, zeros) => {
      const padded = `${text}${text.includes('.') ? '' : '.'}${'0'.repeat(zeros)}`;
      expect(readNumber(padded)).toBe(ledgerText(readDecimal(padded)!));
    }),
  );
});

test('a name of plain characters is what normalising makes of it', () => {
  const unit = fc.oneof(fc.constantFrom(...' 中文aé\u0301\u3000\t\u200b'), fc.string({ unit: 'binary', maxLength: 1 }));
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const normal = text
        .normalize('NFC')
        .toWellFormed()
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim();
      expect(cleanName(text)).toBe(/^null$/.test(normal) || normal === 'NULL' ? '' : normal);
    }),
  );
});
