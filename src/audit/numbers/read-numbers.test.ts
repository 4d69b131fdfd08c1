import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumbers } from './read-numbers.ts';

const told = (text: string) => readNumbers(text).map(({ text: print, value, unit }) => `${print} = ${value} ${unit}`);
const range = (text: string) => readNumbers(text).map(({ low, high }) => [low, high]);

test.each([
  ['全年销售额12.8亿元', '12.8亿元 = 1280000000 CNY'],
  ['回款399万', '399万 = 3990000 '],
  ['多卖９１．５％', '９１．５％ = 0.915 ratio'],
  ['主营收入9,112.48万元', '9,112.48万元 = 91124800 CNY'],
  ['下降0.4个百分点', '0.4个百分点 = 0.4 pp'],
  ['投入产出比1:4.2', '1:4.2 = 4.2 return'],
  ['新开门店23家', '23家 = 23 家'],
  ['团队32名', '32名 = 32 people'],
  ['签约7.5万平方米', '7.5万平方米 = 75000 平方米'],
  ['均价8500元/平方米', '8500元/平方米 = 8500 CNY/平方米'],
  ['線上賣出1.5億元', '1.5億元 = 150000000 CNY'],
  ['利润-3.5万元', '-3.5万元 = -35000 CNY'],
  ['¥1,200', '1,200 = 1200 CNY'],
  ['占三成', '三成 = 0.3 ratio'],
  ['约百分之三十', '约百分之三十 = 0.3 ratio'],
  ['是上年的两倍', '两倍 = 2 times'],
  ['销量翻一番', '翻一番 = 2 times'],
  ['新签一百二十家', '一百二十家 = 120 家'],
  ['产值九点零七亿元', '九点零七亿元 = 907000000 CNY'],
  ['每单少花4块6。', '4块6 = 4.6 CNY'],
  ['贵了2毛3', '2毛3 = 0.23 CNY'],
  ['多了3角7分', '3角7分 = 0.37 CNY'],
  ['毛利6.3分钱', '6.3分钱 = 0.063 CNY'],
  ['每方涨7分', '7分 = 0.07 CNY'],
  ['满意度高1.3分', '1.3分 = 1.3 score'],
  ['展架3块屏', '3块 = 3 块'],
  ['升了1.4个点。', '1.4个点 = 1.4 pp'],
  ['铺市2.6万个点', '2.6万个 = 26000 个'],
  ['出货7.36GW', '7.36GW = 7.36 GW'],
  ['装机24,310兆瓦', '24,310兆瓦 = 24310 兆瓦'],
  ['电价431.6元/兆瓦时', '431.6元/兆瓦时 = 431.6 CNY/兆瓦时'],
  ['十六个人', '十六个人 = 16 people'],
  ['股本1.7亿股', '1.7亿股 = 170000000 股'],
  ['可售房晚 38,440', '38,440 = 38440 '],
  ['投放的ROAS 3.86', '3.86 = 3.86 '],
  ['两者之比约为58∶42', '58∶42 = 0.58 ratio'],
  ['与教材之比0.43:1', '0.43:1 = 0.43 times'],
])('%s is read', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test.each([
  '2025年3月15日',
  '2025-2027年规划',
  '1—6月',
  '第3名',
  '双11和618',
  '3.客户管理',
  '(2)市场',
  'A4纸、Q3、5G',
  '前11个月',
  '一家公司的两项工作完成得不错',
  '三点意见',
  '晚上十点五分',
  '主场3:7落败',
  '没有数字',
])('%s holds no figure', (text) => {
  expect(told(text)).toEqual([]);
});

test.each<[string, number, number]>([
  ['12.8亿元', 12.75e8, 12.85e8],
  ['32人', 32, 32],
  ['覆盖300余家', 300, 400],
  ['5万多件', 5e4, 6e4],
  ['近300家', 270, 300],
  ['约1.2亿元', 1.15e8, 1.25e8],
  ['超500家', 500, Infinity],
  ['九成以上', 0.85, Infinity],
  ['15%-20%', 0.145, 0.205],
  ['新装彩超53台', 53, 53],
])('%s may stand for what its print leaves open', (text, low, high) => {
  expect(range(text)).toEqual([[expect.closeTo(low, 6), high === Infinity ? high : expect.closeTo(high, 6)]]);
});

test('what says which customers is a condition', () => {
  const found = readNumbers('流失年采购额超300万元的客户4家(年采购额≥50万元)');
  expect(found.map(({ isThreshold }) => isThreshold)).toEqual([true, false, true]);
});

test('bare numbers count where a table or a title gives them a unit', () => {
  expect(told('赔付251940.92')).toEqual(['251940.92 = 251940.92 ']);
  expect(readNumbers('赔付251940.92', { unit: { unit: 'CNY', power: 4 } })[0]).toMatchObject({ value: 2519409200 });
  expect(readNumbers('420', { isCell: true })[0]).toMatchObject({ value: 420 });
});

const units = fc.constantFrom('亿元', '万元', '元', '%', '个百分点', '家', '场', '人次', '倍', '万盒');
const digits = fc.tuple(fc.nat(999_999), fc.nat(3)).map(([whole, places]) => (whole / 10 ** places).toFixed(places));

test('whatever is printed, its place is the print itself and its interval holds the value', () => {
  fc.assert(
    fc.property(digits, units, fc.constantFrom('', '约', '近', '超过'), (number, unit, word) => {
      const text = `销售情况,${word}${number}${unit},其他`;
      const [found, ...others] = readNumbers(text);
      expect(others).toEqual([]);
      expect(text.slice(found!.start, found!.end)).toBe(`${word}${number}${unit}`);
      expect(found!.low <= found!.value && found!.value <= found!.high).toBe(true);
    }),
  );
});

test('full-width and half-width print say the same', () => {
  const wide = (text: string) => text.replace(/[\d.%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(digits, units, (number, unit) => {
      const [left, right] = [number + unit, wide(number + unit)].map((text) => readNumbers(`共${text}。`)[0]);
      expect({ ...right, text: '' }).toEqual({ ...left, text: '' });
    }),
  );
});

test('any text is read in the time that its length takes', () => {
  const begun = process.cpuUsage();
  for (const piece of ['9', '1,', '一', '1:', '万', '3%', '12-', '９', '('])
    readNumbers(piece.repeat(1_000_000 / piece.length));
  expect(process.cpuUsage(begun).user).toBeLessThan(20_000_000);
});

test.each([
  ['增长两成半', '两成半 = 0.25 ratio'],
  ['占三成五', '三成五 = 0.35 ratio'],
  ['占五分之一', '五分之一 = 0.2 ratio'],
  ['约占1/5', '1/5 = 0.2 ratio'],
  ['占到一半', '一半 = 0.5 ratio'],
  ['增长百分之六点九', '百分之六点九 = 0.069 ratio'],
  ['受理十八万六千笔', '十八万六千笔 = 186000 笔'],
  ['收入一亿二千万元', '一亿二千万元 = 120000000 CNY'],
  ['收入1亿2000万元', '1亿2000万元 = 120000000 CNY'],
  ['下降25个基点', '25个基点 = 0.25 pp'],
  ['提高0.8个千分点', '0.8个千分点 = 0.08 pp'],
  ['GMV 350K', '350K = 350000 '],
  ['revenue of $3.2 million', '3.2 million = 3200000 USD'],
  ['卖出４，３６０万元', '４，３６０万元 = 43600000 CNY'],
  ['面积1,180㎡', '1,180㎡ = 1180 平方米'],
  ['解约31家', '31家 = 31 家'],
])('%s is read', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test.each<[string, number, number]>([
  ['人均250万元出头', 250e4, 260e4],
  ['≈1.2亿元', 1.15e8, 1.25e8],
  ['占三分之二', 0.6333, 0.7],
])('%s may stand for what its print leaves open', (text, low, high) => {
  expect(range(text)).toEqual([[expect.closeTo(low, 3), expect.closeTo(high, 3)]]);
});

test('an increment behind 多 is a number of its own', () => {
  expect(told('比年初365万多了47万')).toEqual(['365万 = 3650000 ', '47万 = 470000 ']);
});

test('a full-width comma parts clauses where the digits are narrow', () => {
  expect(told('门店47家，105人')).toEqual(['47家 = 47 家', '105人 = 105 people']);
});

test('days in brackets of a weekly report are no figures', () => {
  expect(told('周报(9.16-9.22)')).toEqual([]);
});
