import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { elementsOf, partsOf } from '../../../test/support/word-parts.ts';
import { everyBlock, writtenReport } from '../../../test/support/written-report.ts';
import { writeWord } from '../word/document.ts';
import { passportIn, propertiesOf } from './passport-copy.ts';

const long = `<figures>${Array.from({ length: 9000 }, (_, index) => `${(index * 7919) % 1000}𠮷`).join('')}</figures>`;

test('a passport of any length comes back whole from properties that Word does not cut off', () => {
  const properties = propertiesOf(long);
  expect(properties.length).toBeGreaterThan(10);
  expect(Math.max(...properties.map(({ value }) => value.length))).toBeLessThanOrEqual(255);
  expect(passportIn(properties.toReversed())).toBe(long);
});

test('whatever a passport says comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const passport = `<figures>${text}</figures>`;
      expect(passportIn(propertiesOf(passport))).toBe(passport);
    }),
  );
});

test('a passport of which a part is lost or damaged is none', () => {
  expect(passportIn(propertiesOf(long).slice(1))).toBeUndefined();
  expect(passportIn(propertiesOf(long).slice(0, -1))).toBeUndefined();
  expect(passportIn([{ name: 'youju.figures.1', value: '%%%' }])).toBeUndefined();
  expect(passportIn([{ name: 'Department', value: 'Sales' }])).toBeUndefined();
});

test('the copy in a document is the same as the custom XML part', async () => {
  const { bytes } = await writeWord(writtenReport(everyBlock()));
  const names = elementsOf(partsOf(bytes)['docProps/custom.xml']!, 'property').map(({ name }) => name!);
  const values = [...partsOf(bytes)['docProps/custom.xml']!.matchAll(/<vt:lpwstr>([^<]*)</g)].map(
    ([, value]) => value!,
  );
  const copy = passportIn(names.map((name, index) => ({ name, value: values[index]! })));
  expect(copy).toBe(strFromU8(unzipSync(bytes)['customXml/item1.xml']!));
});
