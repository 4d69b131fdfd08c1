import { expect, test } from 'vitest';
import { audit } from '../../audit.ts';
import { readText } from '../../read/text.ts';

const told = (text: string) => {
  const { relations, numbers } = audit(readText(text));
  const prints = new Map(numbers.map(({ id, text: print }) => [id, print]));
  return relations.map(
    ({ kind, verdict, numbers: ids }) => `${kind} ${verdict}: ${ids.map((id) => prints.get(id)).join(' ')}`,
  );
};

test.each([
  ['本月成交637套;上月成交588套,环比增长8.3%。', 'growth consistent: 8.3% 637套 588套'],
  ['茶饮卖出4.36万杯;去年同期3.52万杯,增长23.9%。', 'growth consistent: 23.9% 4.36万 3.52万'],
  ['油价每升7.85元,去年是7.31元,每升贵了0.54元,涨了7.4%。', 'growth consistent: 7.4% 7.85元 7.31元'],
])('growth is found beside a level told in another clause: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

test.each([
  ['授信4,000万元,已用2,730万元,使用率68.3%。', 'share consistent: 68.3% 2,730万元 4,000万元'],
  ['接待意向客户824组,签约137组,转化率16.6%。', 'share consistent: 16.6% 137组 824组'],
  ['到店1.37万人次,开单486单,成单率3.5%。', 'ratio consistent: 3.5% 486单 1.37万人次'],
  ['手续费收入863万元,成交额5.42亿元,综合费率1.59%。', 'ratio consistent: 1.59% 863万元 5.42亿元'],
])('a rate is found to be a part of a whole: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

test.each([
  ['今年新签58家,解约31家,净增27家。', 'delta consistent: 27家 58家 31家'],
  ['需要3.5万吨,备货2.87万吨,缺口6300吨。', 'delta consistent: 6300吨 3.5万吨 2.87万吨'],
  ['一等品3,860元/吨,二等品3,790元/吨,等级价差70元。', 'delta consistent: 70元 3,860元/吨 3,790元/吨'],
])('a difference is found between two levels: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

test.each([
  ['全年签单1,364套,总金额23.87亿元,套均175万元。', 'per_capita consistent: 175万元 23.87亿元 1,364套'],
  ['47家门店全年卖出6,345万元,店均135万元。', 'per_capita consistent: 135万元 6,345万元 47家'],
  ['全年营收8,214万元。\n在岗317人。\n人均创收25.9万元。', 'per_capita consistent: 25.9万元 8,214万元 317人'],
  ['报名73户,定金每户3,000元,共收定金21.9万元。', 'product consistent: 21.9万元 73户 3,000元'],
])('a mean is found from a total and a count, a total from a count and its price: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

test.each([
  [
    '买卖佣金2,416万元,租赁业务完成983单,佣金387万元,两项合计2,803万元。',
    'sum consistent: 2,803万元 2,416万元 387万元',
  ],
  ['推广花了137万元,带来成交863万元,投入产出比1:6.3。', 'ratio consistent: 1:6.3 863万元 137万元'],
])('what two numbers apart come to is found: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

test.each([
  ['全年发货9,217万元。\n教辅回款。\n全年回款8,433万元,回款率91.5%。', 'share consistent: 91.5% 8,433万元 9,217万元'],
  ['空置4,830平方米,可租面积9.2万平方米,出租率94.8%。', 'share consistent: 94.8% 4,830平方米 9.2万平方米'],
  ['预算470万元,实支513万元,超了9.1%。', 'attainment consistent: 9.1% 513万元 470万元'],
  ['全年收入8,317万元。\n人工成本2,487万元,占29.9%。', 'ratio consistent: 29.9% 2,487万元 8,317万元'],
  ['存款41.37亿元。\n贷款26.18亿元,存贷比63.3%。', 'ratio consistent: 63.3% 26.18亿元 41.37亿元'],
  ['货款7.13亿元,预付款2.64亿元,两者之比0.37:1。', 'ratio consistent: 0.37:1 2.64亿元 7.13亿元'],
  ['一班收费5,731元,全体人均3,370元,前者是后者的1.7倍。', 'ratio consistent: 1.7倍 5,731元 3,370元'],
])('a quotient is found by what its words call it: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

test.each([
  ['春茶3,720吨,产值8.74亿元,每公斤均价235元。', 'per_capita consistent: 235元 8.74亿元 3,720吨'],
  [
    '销量83.2万吨,上年74.6万吨;收入21.7亿元,上年23.4亿元;每吨2,608元,较上年的3,137元跌掉529元。',
    'per_capita consistent: 3,137元 23.4亿元 74.6万吨',
  ],
  ['在岗教练83人,本周消课2,947节,人均每周36节。', 'per_capita consistent: 36节 2,947节 83人'],
  ['接待27.43万人次,投诉19件,每万人次投诉0.69件。', 'per_capita consistent: 0.69件 19件 27.43万人次'],
  [
    '上网电量1,137.2亿千瓦时,平均电价451.3元/兆瓦时。\n售电收入513.2亿元。',
    'product consistent: 513.2亿元 1,137.2亿千瓦时 451.3元/兆瓦时',
  ],
  ['出货4.83GW,均价0.77元/W,收入37.2亿元。', 'product consistent: 37.2亿元 4.83GW 0.77元/W'],
  ['配件收入1,173万元,毛利率37%,挣了434.0万元。', 'product consistent: 434.0万元 1,173万元 37%'],
  [
    '按三季度8,370万元的销售额算,损耗降低2.3个百分点,省下192.5万元。',
    'product consistent: 192.5万元 8,370万元 2.3个百分点',
  ],
])('prices are set against amounts whatever unit either is in: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

test.each([
  ['今年销售6,318万元。\n明年计划销售7,240万元,增长14.6%。', 'growth consistent: 14.6% 7,240万元 6,318万元'],
  ['客单价68.4元,去年同期71.9元,一位客人少花3块5。', 'delta consistent: 3块5 71.9元 68.4元'],
  ['降幅7.6%,上年降幅13.9%,收窄了6.3个百分点。', 'delta consistent: 6.3个百分点 13.9% 7.6%'],
  ['经销商从1,317家缩到1,146家,171家退出。', 'delta consistent: 171家 1,317家 1,146家'],
])('what changed is found from what was and what is: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

test('what fits nothing nearby is not accused', () => {
  const clean = [
    '接待意向客户824组,签约137组,满意率16.1%。',
    '全年签单1,364套,总金额23.87亿元,套均面积97平方米。',
    '本月成交637套;上月成交588套,行业环比增长9.9%。',
  ];
  for (const text of clean) expect(told(text).filter((line) => /contradiction|suspicious/.test(line))).toEqual([]);
});

test('a share of money is none of customers', () => {
  expect(told('新增客户131家,其中23家来自展会,贡献新增销售额的17.6%。')).toEqual([]);
});

test('round numbers that would fit anything prove nothing', () => {
  expect(told('全年走访40次,培训8场,覆盖客户100家,开会20次,其中有效的占两成。')).toEqual([]);
});

test('a sentence that names a row of a table is set against it', () => {
  const text = [
    '单位:万元',
    '产品\t上半年\t下半年\t全年',
    '彩盒\t1,286\t1,352\t2,638',
    '标签\t318\t296\t614',
    '合计\t1,604\t1,648\t3,252',
    '彩盒占全年的81.1%,下半年比上半年增长5.1%。',
  ];
  expect(told(text.join('\n'))).toEqual(
    expect.arrayContaining(['share consistent: 81.1% 2,638 3,252', 'growth consistent: 5.1% 1,352 1,286']),
  );
});

test('1,935 is no year where a comma parts its thousands', () => {
  const text = '单位:万元\n城市\t营业额\n东城\t4,563\n西城\t1,935\n合计\t6,498';
  expect(told(text)).toContain('sum consistent: 6,498 4,563 1,935');
});

test.each([
  [
    '一线收入6,273万元,二线收入3,185万元。\n费用率一线23.4%、二线17.2%,合起来21.3%。',
    'group_mean consistent: 21.3% 3,185万元 17.2% 6,273万元 23.4%',
  ],
  [
    '户均58.1万元,其中53户户均176.0万元,271户户均35.0万元。',
    'group_mean consistent: 58.1万元 271户 35.0万元 53户 176.0万元',
  ],
  [
    '线上收入5.27亿元,线下收入9.84亿元。\n毛利率49.7%,其中线上44.1%,线下52.7%。',
    'group_mean consistent: 49.7% 5.27亿元 44.1% 9.84亿元 52.7%',
  ],
])('a mean of two parts is found, each by its weight: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});
