import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../base/errors.ts';
import { parseQuestion } from './parse.ts';
import { printQuestion } from './question.ts';

const canonical = (text: string) => printQuestion(parseQuestion(text));
const refusal = (text: string): Refusal => {
  try {
    parseQuestion(text);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error(`${text} was not refused`);
};

test.each([
  ['sales@2025', 'sales@2025'],
  [' sales : yoy { region = 浙江 } @ 2025 ', 'sales:yoy{region=浙江}@2025'],
  ['销售额:同比{区域=浙江}@2025', 'sales:yoy{region=浙江}@2025'],
  ['销售额：同比｛省份＝浙江｜江苏，渠道！＝direct｝＠2025', 'sales:yoy{province=浙江|江苏,channel!=direct}@2025'],
  ['sales{customer=上海（华东）公司}@2025', 'sales{customer=上海（华东）公司}@2025'],
  ['sales:mom by province@2025-09', 'sales:mom by province@2025-09'],
  ['完成率 按 销售员 @2025Q3', 'attainment by seller@2025Q3'],
  ['sales:share(channel){series=B,channel=direct}@2025', 'sales:share(channel){series=B,channel=direct}@2025'],
  ['channel_share{series=B,channel=direct}@2025', 'sales:share(channel){series=B,channel=direct}@2025'],
  [
    'sales{province=江苏|浙江,channel!=direct} by month,series@2025H1',
    'sales{province=江苏|浙江,channel!=direct} by month,series@2025H1',
  ],
  ['sales{customer="甲|乙 {集团}@\\"华东\\""}@2025', 'sales{customer="甲|乙 {集团}@\\"华东\\""}@2025'],
  ['sales{customer=𠮷野 堃公司}@ytd( 2025-10-15 )', 'sales{customer="𠮷野 堃公司"}@ytd(2025-10-15)'],
])('%s is %s', (text, expected) => expect(canonical(text)).toBe(expected));

test('every expression in the guide can be read', async () => {
  const quoted = (await readFile('docs/figures.md', 'utf8')).matchAll(/`([^`\n]+@[^`\n]+)`/g);
  const expressions = [...quoted].map(([, text]) => text!).filter((text) => !text.startsWith('youju'));
  expect(expressions.length).toBeGreaterThan(8);
  for (const expression of expressions) expect(() => canonical(expression)).not.toThrow();
});

test.each([
  ['salse@2025', 'unknown_name', 'sales'],
  ['sales:yoi@2025', 'unknown_name', 'yoy'],
  ['sales by provinse@2025', 'unknown_name', 'province'],
  ['销售颜@2025', 'unknown_name', '销售'],
])('%s is refused as %s near %s', (text, code, near) => {
  expect(refusal(text).code).toBe(code);
  expect(refusal(text).details.nearest).toContain(near);
});

test.each([
  ['', 'bad_expression'],
  ['sales', 'bad_expression'],
  ['sales{series=}@2025', 'bad_expression'],
  ['sales{series=A@2025', 'bad_expression'],
  ['sales{month=2025-07}@2025', 'bad_expression'],
  ['sales:yoy(channel)@2025', 'bad_expression'],
  ['sales by series,series@2025', 'bad_expression'],
  ['sales@2025-13', 'bad_period'],
  ['sales@2025 or 1=1', 'bad_period'],
])('%s is refused as %s', (text, code) => expect(refusal(text).code).toBe(code));

test('any value survives being printed and read', () => {
  const value = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() === text && text !== '');
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), (values) => {
      const question = {
        ...parseQuestion('sales@2025'),
        conditions: [{ dimension: 'customer' as const, values, negated: false }],
      };
      expect(parseQuestion(printQuestion(question)).conditions[0]!.values).toEqual(
        values.map((each) => each.normalize('NFC')),
      );
    }),
  );
});
