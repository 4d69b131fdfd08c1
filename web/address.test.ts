import { expect, test } from 'vitest';
import { conditionsOf, parseSearch, readAddress, writeSearch } from './address.ts';

test('the filters of an address are conditions of a question', () => {
  expect(conditionsOf({ region: '浙江', series: 'A', period: '2025' })).toBe('region=浙江,series=A');
});

test('a value with a sign of the language in it is quoted', () => {
  expect(conditionsOf({ seller: '张|三' })).toBe('seller="张|三"');
});

test('no filter is no condition', () => {
  expect(conditionsOf({ period: '2025' })).toBeUndefined();
});

test('an address survives being written and read', () => {
  const address = { period: '2025', region: '浙江', passport: 'sales:yoy{province=浙江}@2025&x=%' };
  expect(readAddress(parseSearch(writeSearch(address)))).toEqual(address);
});

test('an expression stays readable in the address', () => {
  expect(writeSearch({ passport: 'sales:yoy@2025' })).toBe('?passport=sales:yoy@2025');
});

test('what nobody knows is dropped from an address', () => {
  expect(readAddress({ period: '2025', utm: 'x', region: '' })).toEqual({ period: '2025' });
});
