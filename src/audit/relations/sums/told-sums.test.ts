import { expect, test } from 'vitest';
import { audit } from '../../audit.ts';
import { readText } from '../../read/text.ts';

const accused = (text: string) => {
  const { relations, numbers } = audit(readText(text));
  const prints = new Map(numbers.map(({ id, text: print }) => [id, print]));
  return relations
    .filter(({ verdict }) => verdict === 'contradiction')
    .map(({ kind, numbers: ids }) => `${kind}: ${ids.map((id) => prints.get(id)).join(' ')}`);
};

test.each([
  ['房租2,150万元、人工1,830万元、水电640万元,三项共计4,260万元。', 'sum: 4,260万元 2,150万元 1,830万元 640万元'],
  [
    '东部大区卖出128.4万吨,中部76.3万吨,其他地区51.9万吨,三个大区合计265.6万吨。',
    'sum: 265.6万吨 128.4万吨 76.3万吨 51.9万吨',
  ],
  ['线上卖出3.2亿元,线下卖出4.1亿元,合计7.8亿元。', 'sum: 7.8亿元 3.2亿元 4.1亿元'],
  ['茶、咖啡、糕点分别占41%、24%和12%,三类合计占六成。', 'sum: 六成 41% 24% 12%'],
])('a total that counts its parts is held against them: %s', (text, expected) => {
  expect(accused(text)).toContain(expected);
});

test.each([
  '全年营收9.6亿元,其中线上3.2亿元,合计占比三成。',
  '线上卖出3.2亿元,去年2.9亿元,合计6.1亿元。',
  '签约120家,其中新客户35家,两类合计服务150家。',
  '彩超46台、监护仪312台、呼吸机58台,合计416台。',
  '四季度卖出1.2亿元,回款0.9亿元;一季度卖出1.1亿元,两个季度合计卖出2.3亿元。',
])('a total whose parts are not told one by one is not: %s', (text) => {
  expect(accused(text)).toEqual([]);
});

test.each([
  [
    '全年接单4,783万元,按市场分:北方2,105万元,南方1,644万元,其他地区934万元。',
    'sum: 4,783万元 2,105万元 1,644万元 934万元',
  ],
  ['吞吐量62,745吨,依次为:矿石31,217吨,煤炭20,416吨,其他货物11,212吨。', 'sum: 62,745吨 31,217吨 20,416吨 11,212吨'],
])('what is told down to the rest is all there is: %s', (text, expected) => {
  expect(accused(text)).toEqual([expected]);
});

test.each([
  ['接待旅客317.26万人次,其中国内航班284.53万人次,国际航班34.73万人次。', 'sum: 317.26万人次 284.53万人次 34.73万人次'],
  ['回款6,358万元,其中华东3,127万元,华南2,431万元。', undefined],
  ['接单5,814万元,其中制造业3,127万元,零售业2,245万元。', undefined],
  ['接单5,814万元,其中制造业3,127万元,零售业2,187万元。', 'sum: 5,814万元 3,127万元 2,187万元'],
  ['接单5,000万元,其中制造业3,000万元,零售业1,000万元。', undefined],
  ['销售额5.12亿元,其中线上3.04亿元,老客户4.17亿元。', undefined],
])('parts behind 其中 are accused where they exceed the whole or miss it by one digit: %s', (text, expected) => {
  expect(accused(text)).toEqual(expected === undefined ? [] : [expected]);
});

test.each([
  ['门店业绩中,鞋类占45%,服装占38%,其他占20%。', 'sum: 45% 38% 20%'],
  ['门店业绩中,鞋类占45%,服装占37%,其他占18%。', undefined],
  ['鞋类占45%,其中男鞋占21%,童鞋占12%,其他占12%。', undefined],
])('shares down to the rest make up the whole: %s', (text, expected) => {
  expect(accused(text)).toEqual(expected === undefined ? [] : [expected]);
});

test('the shares of rows that add up come to what the total row prints', () => {
  const table = (share: string) =>
    `单位:万元\n渠道\t销售额\t占比\n门店\t8,640\t54.0%\n批发\t5,200\t32.5%\n电商\t2,160\t${share}\n合计\t16,000\t100%`;
  expect(accused(table('13.5%'))).toEqual([]);
  expect(accused(table('15.3%'))).toContain('sum: 54.0% 32.5% 15.3%');
});

test('the halves of a year are those of the total that they come to', () => {
  const text = '全年做了106.8万元业绩。上半年45.3万元,下半年61.5万元。\n全年耗卡90.5万元。';
  expect(accused(text)).toEqual([]);
});

test('a sum by chance says nothing of the shares told beside it', () => {
  const text =
    '成交3.28亿元。甲平台1.44亿元,占43.9%;乙平台1.31亿元,占39.9%;丙平台0.33亿元,占10.1%;丁平台0.20亿元,占6.1%。直播9,170万元。';
  expect(accused(text)).toEqual([]);
});
