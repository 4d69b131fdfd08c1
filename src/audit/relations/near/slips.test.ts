import { expect, test } from 'vitest';
import { audit } from '../../audit.ts';
import { readText } from '../../read/text.ts';

const accused = (text: string) => {
  const { relations, numbers } = audit(readText(text));
  const prints = new Map(numbers.map(({ id, text: print }) => [id, print]));
  return relations
    .filter(({ verdict }) => verdict === 'contradiction')
    .map(({ kind, likely, numbers: ids }) => `${kind} ${likely}: ${ids.map((id) => prints.get(id)).join(' ')}`);
};

test.each([
  ['报名5,327人,人均定金372元,全年定金1,982万元。', 'product decimal: 1,982万元 5,327人 372元'],
  ['全年营收8,214万元;在岗317人,人均创收2.59万元。', 'per_capita decimal: 2.59万元 8,214万元 317人'],
  ['茶饮收入6.317亿元;冷饮收入2,184元,占34.6%。', undefined],
])('a number that its neighbours give but for a power of ten is accused: %s', (text, expected) => {
  expect(accused(text)).toEqual(expected === undefined ? [] : [expected]);
});

test.each([
  ['全年销售额2.4万元,目标2亿元,完成率120%。', 'unit'],
  ['全年销售额2.4亿元,目标2亿元,完成率12.0%。', 'decimal'],
  ['全年销售额2.4亿元,目标2亿元,完成率83.3%。', 'swapped'],
  ['今年卖出1500台,上年1200台,增长20%。', 'base'],
  ['今年卖出1500台,上年1200台,增长125%。', 'increase_vs_level'],
  ['8月销售额1.2亿元。\n全年销售额9.6亿元,目标10亿元,完成率12.0%。', 'period'],
  ['上半年销售额4.5亿元。\n全年销售额9.6亿元,上年8亿元,同比增长20%。', undefined],
  ['上半年销售额9.0亿元。\n全年销售额19.2亿元,上年同期8亿元,同比增长12.5%。', 'period'],
  ['全年销售额2.40亿元,目标2亿元,完成率12.1%。', 'undefined'],
])('a contradiction tells the likeliest slip: %s', (text, expected) => {
  const likely = accused(text).map((line) => /^\S+ (\w+)/.exec(line)![1]);
  expect(likely).toEqual(expected === undefined ? [] : [expected]);
});

test('what two digits say is too little for that', () => {
  expect(accused('全年营收8,200万元;在岗32人,人均创收26万元。')).toEqual([]);
});

test('parts whose shares make up the whole must make it up in amounts', () => {
  const text = (part: string) =>
    `全年收入18.46亿元。茶饮收入11.63亿元,占比63.0%;冷饮收入4.06亿元,占比22.0%;糕点收入${part},占比15.0%。`;
  expect(accused(text('2.77亿元'))).toEqual([]);
  expect(accused(text('2.77万元'))).toContain('sum undefined: 18.46亿元 11.63亿元 4.06亿元 2.77万元');
});

test('the share of a part is of what the parts make up, if nothing else explains it', () => {
  expect(accused('全年收入7.84亿元。省内6.02亿元,省外1.82亿元,省外占比32.2%。')).toEqual([
    'share undefined: 32.2% 1.82亿元 7.84亿元',
  ]);
  expect(
    accused(
      '全场成交2,318万元。瓷砖712万元,占30.7%;柜类655万元,占28.3%;木门397万元,占17.1%。三者合计1,764万元,占76.1%。',
    ),
  ).toEqual([]);
});
