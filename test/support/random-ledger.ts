// Ledgers by chance: few documents, so that one file replaces lines of another, and gaps wherever a file may have gaps.

import fc from 'fast-check';

const columns = '单号,行号,日期,客户,省份,城市,产品编码,产品名称,系列,渠道,经销商,销售员,数量,金额,成本';

const places = ['浙江,杭州', '浙江,宁波', '江苏,南京', '江苏,', ','];
const products = ['P1,泵,A', 'P2,阀,B', 'P3,管,B', 'P4,表,', ',,C', ',,'];
const channels = ['直供,', '经销,大商', '经销,小商', ','];

const amount = fc.integer({ min: -300_000, max: 900_000 }).map((cents) => (cents / 100).toFixed(2));
const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2025-12-31'), noInvalidDate: true });

const line = fc.record({
  document: fc.integer({ min: 1, max: 12 }),
  date: day.map((date) => date.toISOString().slice(0, 10)),
  customer: fc.constantFrom('甲公司', '乙公司', '丙公司', '丁公司'),
  place: fc.constantFrom(...places),
  product: fc.constantFrom(...products),
  channel: fc.constantFrom(...channels),
  seller: fc.constantFrom('张三', '李四', ''),
  quantity: fc.oneof(fc.integer({ min: -3, max: 20 }).map(String), fc.constant('')),
  amount,
  cost: fc.oneof(amount, fc.constant('')),
});

/** The text of a CSV file; its lines are dated in 2024 and 2025. */
export const randomLedger = fc
  .array(line, { minLength: 1, maxLength: 40 })
  .map((lines) => [columns, ...lines.map((each, index) => rowOf(each, index + 1))].join('\n'));

type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

function rowOf(line: Line, number: number): string {
  const { document, date, customer, place, product, channel, seller, quantity, amount, cost } = line;
  return [`D${document}`, number, date, customer, place, product, channel, seller, quantity, amount, cost].join(',');
}
