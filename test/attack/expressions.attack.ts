// Figure expressions and filters made to inject, to confuse or to take for ever: each is refused in its place or answered, soon.

import { expect, test } from 'vitest';
import type { Attacked } from './attacked.ts';

const injected = [
  "sales{customer=' or 1=1}@2025",
  "sales{customer=\"' or '1'='1\"}@2025",
  'sales{customer="x\'); drop table line; --"}@2025',
  'sales{customer="$1"}@2025',
  'sales{customer="%"}@2025',
  'sales{customer="\\"}@2025',
  'sales{customer=甲公司/**/}@2025',
  'sales{customer=甲公司} union select 1@2025',
  'sales{province=*}@2025',
  'sales{__proto__=x}@2025',
  'sales{constructor=x}@2025',
  '__proto__@2025',
  'constructor@2025',
  'sales:toString@2025',
  'sales:share(__proto__)@2025',
  'sales by __proto__@2025',
  'sales by hasOwnProperty@2025',
  'sales{customer={{7*7}}}@2025',
];

const confusing = [
  'ѕales@2025',
  'ｓａｌｅｓ@2025',
  'sales｛series=A｝＠2025',
  'sales\u200b@2025',
  '\u202esales@2025',
  'sales{customer="\u202e司公甲"}@2025',
  'sales{customer=甲公司\ufe0f}@2025',
  'sales@٢٠٢٥',
  'sales@2025\u0661',
  'SALES{SERIES=a}@2025',
  'sa\u0301les@2025',
];

const unending: Record<string, string> = {
  'braces in braces': `sales${'{customer='.repeat(180)}x${'}'.repeat(180)}@2025`,
  'open braces': '{'.repeat(2000),
  'a list of dimensions': `sales by ${Array(150).fill('customer').join(',')}@2025`,
  'every dimension at once': 'sales by customer,product,seller,series,province,city,channel,month,quarter,year@2025',
  'a thousand conditions': `sales{${Array(150).fill('series=A').join(',')}}@2025`,
  alternatives: `sales{series=${Array(900).fill('A').join('|')}}@2025`,
  'transforms of transforms': `sales${':yoy'.repeat(480)}@2025`,
  'transforms in brackets': `sales${':share('.repeat(280)}@2025`,
  spaces: `sales${' '.repeat(1900)}@2025`,
  quotes: `sales{customer="${'\\"'.repeat(900)}`,
  signs: `sales@${'-'.repeat(1900)}`,
  digits: `sales@${'2025'.repeat(480)}`,
  'a name that is nearly one': `sales{customer=${'甲'.repeat(1900)}}@2025`,
  'a word that repeats': `${'sales'.repeat(390)}@2025`,
  'sums of periods': `sales@${Array(380).fill('2025').join('+')}`,
  'a bound without end': `customers{purchase>=${'9'.repeat(1900)}}@2025`,
  'a bound that is none': 'customers{purchase>=1e309}@2025',
  bounds: `customers{${Array(140).fill('purchase>=1').join(',')}}@2025`,
  'combining marks': `sales${'\u0301'.repeat(1900)}@2025`,
};

const periods = [
  '0000',
  '9999',
  '2025-13',
  '2025-00',
  '2025W60',
  '-2025',
  '2025..1900',
  '0001..9999',
  '1900..2999',
  'P',
  'ytd(',
  'ytd(2025-02-30)',
  '2025Q9',
  '2025H3',
];

export function attackExpressions(attacked: Attacked): void {
  const figures = (expressions: string[], who = 'manager') => attacked.as(who)('POST', '/api/figures', { expressions });

  test.each([...injected, ...confusing])('%j is a figure or a refusal, and no more', async (expression) => {
    const { status, body } = await figures([expression, 'sales@2025']);
    expect(status).toBe(200);
    const [tried, plain] = (JSON.parse(body) as { figures: { error?: object; value?: unknown }[] }).figures;
    expect(plain).toMatchObject({ value: 19_340_000 });
    if (!tried!.error) expect([0, null, 19_340_000, 14_340_000, 12_340_000, undefined]).toContain(tried!.value);
  });

  test.each(Object.entries(unending))('%s end soon', async (_name, expression) => {
    expect(expression.length).toBeLessThanOrEqual(2000);
    expect((await figures([expression])).status).toBe(200);
    expect((await figures([expression], 'seller')).status).toBe(200);
    for (const path of ['trace', 'trace/rows', 'trace/export'])
      expect(
        (await attacked.as('manager')('GET', `/api/${path}?expression=${encodeURIComponent(expression)}`)).status,
      ).toBeLessThan(500);
  });

  test('500 different questions at once are answered or refused one by one', async () => {
    const different = Array.from({ length: 500 }, (_, index) => `sales{customer=甲公司|没有${index}}@2025`);
    expect((await figures(different)).status).toBe(200);
    const broken = Array.from({ length: 500 }, (_, index) => `sales${'{'.repeat(index)}@2025`);
    expect((await figures(broken)).status).toBe(200);
  });

  test.each(periods)('the period %s is refused or answered, in every place of one', async (period) => {
    expect((await figures([`sales@${period}`, `sales by month@${period}`])).status).toBe(200);
    for (const path of [`board?period=${period}`, `findings?period=${period}`])
      expect((await attacked.as('manager')('GET', `/api/${path}`)).status).toBeLessThan(500);
    const report = { kind: 'annual', period, language: 'zh', format: 'docx' };
    expect((await attacked.as('manager')('POST', '/api/reports', report)).status).toBeLessThan(500);
  });

  test.each([
    "series=A' or '1'='1",
    'series=A}@2025',
    'series=A,},{',
    'series=A}by customer',
    Array(110).fill('series=A').join(','),
    '{'.repeat(1000),
  ])('the filter %j opens no way out of itself', async (where) => {
    const board = await attacked.as('seller')('GET', `/api/board?period=2025&where=${encodeURIComponent(where)}`);
    expect(board.body).not.toMatch(/乙公司|丙公司|19,?340/);
    const report = { kind: 'annual', period: '2025', language: 'zh', format: 'docx', where };
    expect((await attacked.as('seller')('POST', '/api/reports', report)).status).toBeLessThan(500);
  });
}
