import { expect, test } from 'vitest';
import { audit } from '../audit.ts';
import { readText } from '../read/text.ts';

const told = (text: string) => {
  const { relations, numbers } = audit(readText(text));
  const prints = new Map(numbers.map(({ id, text: print }) => [id, print]));
  return relations.map(
    ({ kind, verdict, likely, numbers: ids }) =>
      `${kind} ${verdict}${likely ? ` ${likely}` : ''}: ${ids.map((id) => prints.get(id)).join(' ')}`,
  );
};

test.each([
  ['全年销售额2.4亿元,目标2亿元,完成率120%。', 'attainment consistent: 120% 2.4亿元 2亿元'],
  ['全年销售额2.4亿元,目标2亿元,完成率130%。', 'attainment contradiction: 130% 2.4亿元 2亿元'],
  ['计划开发客户50家,实际开发60家,完成率83.3%。', 'attainment contradiction swapped: 83.3% 60家 50家'],
  ['全年销售额2.4亿元,超额完成目标(2亿元)20%。', 'attainment consistent: 20% 2.4亿元 2亿元'],
  ['B系列销售额1.8亿元,超额完成年度目标(2亿元)。', 'attainment contradiction: 1.8亿元 2亿元'],
])('attainment: %s', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test.each([
  ['本月成交693套,较上月的637套多出56套,环比增长8.8%。', 'growth consistent: 8.8% 693套 637套'],
  ['本月成交693套,较上月的637套多出56套,环比增长9.8%。', 'growth contradiction: 9.8% 693套 637套'],
  ['综合费率1.65%,与三月的1.71%相比又滑落0.6个百分点。', 'delta contradiction decimal: 0.6个百分点 1.65% 1.71%'],
  ['收入较上年同期的20,568万元减少1,665万元,同比下降9.8%。', 'growth contradiction: 9.8% 20,568万元 1,665万元'],
  ['烟酒占比由31.5%降到29.8%,下降2.7个百分点。', 'delta contradiction: 2.7个百分点 29.8% 31.5%'],
])('what is compared with the period right before: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

test('a growth on the month before is not held against the year before', () => {
  const text = '本月成交693套,上年同月为637套,环比增长3.1%。';
  expect(told(text)).toEqual([]);
});

test('a table compares with the month before and with the year before apart', () => {
  const table = (growth: string) =>
    `单位:万元\n门店\t本月\t上月\t环比(%)\t上年同月\t同比(%)\n甲\t126\t120\t5.0\t105\t20.0\n乙\t88\t80\t${growth}\t110\t-20.0`;
  expect(told(table('10.0')).filter((line) => !line.includes('consistent'))).toEqual([]);
  expect(told(table('-20.0'))).toContain('growth contradiction: -20.0 88 80');
});

test('a share of what is named is not held against another whole', () => {
  const text = '全年卖出3128万元,外面欠着412万元,占出货的13.2%;老账96万元,占欠款的32.3%。';
  expect(told(text).filter((line) => line.includes('contradiction'))).toEqual([]);
});

test('what was added before the rate was told keeps it from being held against the amount alone', () => {
  const text = '前三季度接待203.5万人次,加上黄金周,已完成全年250万人次目标的94%。';
  expect(told(text).filter((line) => line.includes('contradiction'))).toEqual([]);
});

test('for what should be low, less than the target is no miss', () => {
  expect(told('退货率目标3%,实际2.5%,没有达标。')).toEqual(['attainment contradiction: 2.5% 3%']);
  expect(told('复购率目标30%,实际25%,没有达标。')).toEqual([]);
});

test.each([
  ['上半年售出1500台,上年同期为1200台,增长25%。', 'growth consistent: 25% 1500台 1200台'],
  ['上半年售出1500台,上年同期为1200台,增长20%。', 'growth contradiction base: 20% 1500台 1200台'],
  ['上半年售出1500台,上年同期为1200台,增长125%。', 'growth contradiction increase_vs_level: 125% 1500台 1200台'],
  ['出口1500台,比上年同期多300台,增幅25%。', 'growth consistent: 25% 1500台 300台'],
  ['客户投诉从40次降至30次,下降25%。', 'growth consistent: 25% 30次 40次'],
  ['上半年售出1500台,是上年同期1200台的1.25倍。', 'ratio consistent: 1.25倍 1500台 1200台'],
])('growth: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

test.each([
  ['满意度从80%提升至86%,提高6个百分点。', 'delta consistent: 6个百分点 86% 80%'],
  ['满意度从80%提升至86%,提高8个百分点。', 'delta contradiction: 8个百分点 86% 80%'],
  ['满意度从86%提升至80%。', 'delta contradiction swapped: 80% 86%'],
  ['目标2000万元,已实现1700万元,还差300万元。', 'delta consistent: 300万元 2000万元 1700万元'],
])('differences: %s', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test.each([
  ['全年销售额20000万元,其中甲产品9000万元,占全年销售额的45%。', 'share consistent: 45% 9000万元 20000万元'],
  ['全年销售额20000万元,其中甲产品9000万元,占全年销售额的55%。', 'share contradiction: 55% 9000万元 20000万元'],
])('shares: %s', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test('a share whose whole nobody names is accused only where its neighbours fit', () => {
  expect(told('全年销售额2亿元。华东回款9000万元,占比61%。')).toEqual([]);
  const text = '全年销售额20000万元。甲产品9000万元(占比45%),乙产品6000万元(占比30%),丙产品4000万元(占比25%)。';
  expect(told(text)).toContain('share contradiction: 25% 4000万元 20000万元');
});

test.each([
  [
    '全年销售额9060万元。华东4030万元,华南3020万元,华北2010万元。',
    'sum consistent: 9060万元 4030万元 3020万元 2010万元',
  ],
  ['新增客户5家(浙江3家、广东1家)。', 'sum contradiction: 5家 3家 1家'],
  ['新增客户5家(其中浙江3家、广东1家)。', undefined],
  ['新增客户5家(其中浙江3家、广东4家)。', 'sum contradiction: 5家 3家 4家'],
  ['线上占45%,线下占55%。', 'sum consistent: 45% 55%'],
  [
    '一季度销售额100万元,二季度200万元,三季度300万元,四季度400万元,全年销售额1100万元。',
    'sum contradiction: 1100万元 100万元 200万元 300万元 400万元',
  ],
])('parts and wholes: %s', (text, expected) => {
  expect(told(text)).toEqual(expected === undefined ? [] : [expected]);
});

test.each([
  ['入库客户268家:A类42家,B类93家,其余143家。', 'sum contradiction: 268家 42家 93家 143家'],
  [
    '核心产品900万元,又分三块:手作420万元,加工380万元,联名150万元。',
    'sum contradiction: 900万元 420万元 380万元 150万元',
  ],
  ['线上新市场售出1160台,老市场售出1157台,二者由此分开。', undefined],
  ['分行业看,医疗客户占46%,能源客户占65%。', 'sum contradiction: 46% 65%'],
  ['用户30万人,其中12万人复购,占50%。', 'share contradiction: 50% 12万人 30万人'],
])('what the words announce as all there is must add up: %s', (text, expected) => {
  expect(told(text)).toEqual(expected === undefined ? [] : [expected]);
});

test('rows that add up in one column of a table do so in all', () => {
  const table =
    '单位:亿元\n类别\t8月\t1—8月\n总额\t1475.21\t12289.78\n其中:批发零售\t1346.67\t11283.75\n  住宿餐饮\t128.54\t1106.03';
  expect(told(table)).toEqual([
    'sum consistent: 1475.21 1346.67 128.54',
    'sum contradiction: 12289.78 11283.75 1106.03',
  ]);
});

test('a total told of the region is that of its team, and a surplus lies beyond the target', () => {
  const text =
    '区域实现销售额10488.80万元。当月目标9200.00万元,超额完成14.0%,超出1288.80万元。期末在岗32人,人均销售额327.77万元。';
  expect(told(text)).toEqual([
    'attainment consistent: 14.0% 9200.00万元 1288.80万元',
    'attainment consistent: 14.0% 10488.80万元 9200.00万元',
    'delta consistent: 1288.80万元 10488.80万元 9200.00万元',
    'per_capita consistent: 327.77万元 10488.80万元 32人',
  ]);
});

test('the growth of a whole lies between those of its parts, where they add up', () => {
  const text = (growth: string) =>
    `甲区卖出60.5亿元,增长10%;乙区卖出42.6亿元,增长20%。两区合计103.1亿元,增长${growth}。`;
  expect(told(text('13.9%'))).toContain('growth consistent: 13.9% 60.5亿元 10% 42.6亿元 20%');
  expect(told(text('21.5%'))).toContain('growth contradiction: 21.5% 60.5亿元 10% 42.6亿元 20%');
});

test.each([
  ['全年销售额2亿元。团队共40人,人均销售额500万元。', 'per_capita consistent: 500万元 2亿元 40人'],
  ['全年销售额2亿元。团队共40人,人均销售额50万元。', 'per_capita contradiction decimal: 50万元 2亿元 40人'],
  ['签约额36亿元,签约面积20万平方米,均价每平方米18000元。', 'per_capita consistent: 18000元 36亿元 20万平方米'],
])('means: %s', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test('a team that stays the same grows per head as it does in all', () => {
  const text = '全年销售额2亿元,同比增长20%。团队保持40人,人均销售额500万元,同比增长15%。';
  expect(told(text)).toContain('growth contradiction: 15% 20% 40人');
});

test('what the best sell per head goes with their share', () => {
  const text = (mean: string) => `全年销售额2亿元。团队共50人,前20%的销售人均销售额${mean}(占总销售额的40%)。`;
  expect(told(text('800万元'))).toEqual(['group_mean consistent: 800万元 40% 2亿元 50人 20%']);
  expect(told(text('80万元'))).toEqual(['group_mean contradiction decimal: 80万元 40% 2亿元 50人 20%']);
});

test.each([
  ['资产50亿元,净资产20亿元,资产负债率60%。', 'ratio consistent: 60% 20亿元 50亿元'],
  ['营业收入80亿元,净利润8亿元,净利润率10%。', 'ratio consistent: 10% 8亿元 80亿元'],
])('rates: %s', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test.each([
  ['线上销售占比120%。', 'bound contradiction: 120%'],
  ['新增客户46家,其中战略级客户50家。', 'bound contradiction: 50家 46家'],
])('bounds: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

test('a part of the profit may be larger than the whole', () => {
  expect(told('全市企业利润4.4亿元,其中直管企业利润8.0亿元。')).toEqual([]);
});

test('a table is added up by its rows and compared by its columns', () => {
  const table = (total: string, growth: string) =>
    `单位:万元\n品类\t2025年\t2024年\t同比(%)\n甲\t120\t100\t20.0\n乙\t80\t100\t${growth}\n合计\t${total}\t200\t0.0`;
  expect(told(table('200', '-20.0')).every((line) => line.includes('consistent'))).toBe(true);
  expect(told(table('210', '-20.0'))).toContain('sum contradiction: 210 120 80');
  expect(told(table('200', '20.0'))).toContain('growth contradiction: 20.0 80 100');
});

test('an over-attainment told as a whole rate is a remark and no contradiction', () => {
  const { remarks, summary } = audit(readText('销售额完成2.4亿元,超额完成年度目标(2亿元)的120%。'));
  expect(summary).toMatchObject({ consistent: 1, contradiction: 0 });
  expect(remarks[0]!.explanation).toContain('超额 20%');
});

test('what is said of other things is not set against each other', () => {
  const clean = [
    '西部大区完成率92%,全年任务1.2亿元,全公司销售额1.14亿元。',
    '毛利率17.4%,回落4.7个百分点,现金10亿元,占总资产的12.1%。',
    '较计划少18%,较平日高出15个百分点,比预算高3%。',
    '四条主线:甲类44.6亿元,增长33.3%;乙类26.7亿元,增长15.9%。合计161.5亿元,增长25.6%。',
  ];
  for (const text of clean) expect(told(text)).toEqual([]);
});

test('a report without a slip is accused of none', () => {
  const { summary } = audit(readText(cleanReport.join('\n')));
  expect(summary).toMatchObject({ contradiction: 0, suspicious: 0 });
  expect(summary.consistent).toBeGreaterThanOrEqual(10);
});

const cleanReport = [
  '2025年度销售工作总结',
  '销售额从2023年的8000万元增长到2024年的1.00亿元,再到2025年的1.20亿元,年均复合增长22.5%。2025年销售额同比增长20%,较2023年增长50%。',
  '全年目标1.50亿元,实际完成1.20亿元,完成率80%,较目标差0.30亿元。上半年完成5000万元,占全年目标的33.3%;下半年完成7000万元。',
  '新客户贡献销售额3000万元,占新增销售额的60%。华东区销售额5000万元,占比41.7%;其中上海2000万元,占比40%,同比增长12%。',
  '前三大客户销售额合计4800万元,占全年销售额的40%。回款1.10亿元,回款率91.7%。',
  '客户从120家增至150家,净增30家,其中新增50家,流失20家。人均销售额从350万元提升至400万元,增长14.3%。',
  '一季度同比增长30%,二季度增长20%,三季度增长15%,四季度增长18%。',
  '团队共25人,其中一线销售人员20人,人均销售额600万元,同比增长8%,高于收入增速。',
  '毛利率32%,提升2个百分点,高于目标1个百分点。A产品销量增长25%,均价下降8%,销售额增长15%。',
  '费用2400万元,其中差旅600万元、招待300万元、推广1200万元、其他300万元,费用率20%。',
  '完成销售额为年度目标的80%,其中渠道完成目标的120%,超额20%。实现利润1500万元,同比增长25%,高于收入增速5个百分点。',
  '新签客户50家,完成目标40家的125%。老客户续约120家,续约率80%。含税销售额1.356亿元,不含税1.20亿元。',
  '市场份额由12%提升到15%,提升3个百分点;退货率由5%降至3%,下降40%。库存从3000万元压降至2400万元,降幅20%。',
  '线上销售额3600万元,增长50%,占比提升至30%,比上年提高6个百分点;线下8400万元,增长10.5%。',
  '重点客户拜访1200次,人均60次;举办推介会24场,参会客户960人次,场均40人次,现场签约率15%。',
  '对比行业平均增速12%,我司高出8个百分点。竞品降价10%-15%,我司仅下调5%。',
  '2026年目标1.50亿元,增长25%,其中华东6000万元,华南4000万元,其他5000万元。',
];

test('tables of months, regions and shops without a slip are accused of none', () => {
  const { summary } = audit(readText(cleanTables.join('\n')));
  expect(summary).toMatchObject({ contradiction: 0, suspicious: 0 });
  expect(summary.consistent).toBeGreaterThanOrEqual(20);
});

const cleanTables = [
  '2024年三季度经营分析',
  '单位:万元',
  '项目\t本月\t上月\t环比(%)\t上年同月\t同比(%)\t本年累计\t累计同比(%)',
  '销售收入\t1200\t1100\t9.1\t1000\t20.0\t9800\t15.3',
  '其中:线上\t500\t450\t11.1\t400\t25.0\t4000\t18.0',
  '线下\t700\t650\t7.7\t600\t16.7\t5800\t13.5',
  '毛利\t360\t319\t12.9\t290\t24.1\t2940\t16.0',
  '毛利率(%)\t30.0\t29.0\t1.0\t29.0\t1.0\t30.0\t0.2',
  '',
  '区域\t目标\t实际\t完成率\t排名',
  '华东\t500\t520\t104.0%\t1',
  '华南\t400\t380\t95.0%\t2',
  '小计\t900\t900\t100.0%\t',
  '华北\t300\t270\t90.0%\t3',
  '合计\t1200\t1170\t97.5%\t',
  '',
  '门店\t人数\t销售额(万元)\t人均(万元)\t占比',
  '一店\t5\t100\t20\t50%',
  '二店\t4\t60\t15\t30%',
  '三店\t4\t40\t10\t20%',
  '合计\t13\t200\t15.4\t100%',
  '9月销售收入1200万元,环比增长9.1%,同比增长20.0%。前三季度累计9800万元,完成全年目标1.3亿元的75.4%。',
  '三季度合计3300万元,7月1000万元,8月1100万元,9月1200万元。其中线上1350万元,占40.9%。',
  '本期费用率12.5%,上期13.1%,下降0.6个百分点。客单价由286元提高到302元,提升5.6%。',
  '共拜访客户356家次,其中A类120家次、B类150家次、C类86家次;成交89家,成交率25%。',
  '库存金额860万元,比年初的920万元减少60万元,下降6.5%,周转天数由45天缩短至41天,加快4天。',
  '前五大产品销售额6200万元,占累计收入的63.3%;第一大产品2100万元,占21.4%。',
  '新品上市3个月,累计销售320万元,月均107万元,完成首年目标1000万元的32%。',
  '广告投入150万元,带来销售额900万元,投入产出比1:6。促销活动5场,平均每场引流230人,总计1150人。',
];

test('what changed beside the week before has no growth of its own: the one in its row is that of the amount', () => {
  const weeks = (change: string[]) =>
    [
      '表 各店本周销售',
      '门店\t销售额（万元）\t比上周（万元）\t同比',
      `东店\t60\t${change[0]}\t50%`,
      `西店\t40\t${change[1]}\t-20%`,
      `合计\t100\t${change[2]}\t11.1%`,
    ].join('\n');
  expect(told(weeks(['9', '-4', '5'])).filter((line) => line.includes('contradiction'))).toEqual([]);
  expect(told(weeks(['9', '4', '13'])).filter((line) => line.includes('contradiction'))).toEqual([]);
});
