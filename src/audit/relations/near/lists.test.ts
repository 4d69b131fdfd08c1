import { expect, test } from 'vitest';
import { audit } from '../../audit.ts';
import { readText } from '../../read/text.ts';

const sums = (text: string) => {
  const { relations, numbers } = audit(readText(text));
  const prints = new Map(numbers.map(({ id, text: print }) => [id, print]));
  return relations
    .filter(({ kind }) => kind === 'sum')
    .map(({ verdict, numbers: ids }) => `${verdict}: ${ids.map((id) => prints.get(id)).join(' ')}`);
};

test.each([
  ['全年卖了2,183万吨。\n省东837万吨,省中724万吨,省西622万吨。', 'consistent: 2,183万吨 837万吨 724万吨 622万吨'],
  [
    '收入7.38亿元。\n面粉4.61亿元,下降3.7%,占62.5%;挂面2.36亿元,占32.0%;其余4,100万元来自代工。',
    'consistent: 7.38亿元 4.61亿元 2.36亿元 4,100万元',
  ],
  [
    '保费共937.18亿元。\n财产险271.44亿元,增长4.37%;\n人身险665.74亿元,增长7.12%。',
    'consistent: 937.18亿元 271.44亿元 665.74亿元',
  ],
  [
    '客房收入1,127.3万元,占51%。\n餐饮收入694.2万元,其中婚宴417.6万元;会议收入319.8万元。三项合计2,141.3万元。',
    'consistent: 2,141.3万元 1,127.3万元 694.2万元 319.8万元',
  ],
  ['去年卖出收割机473台、插秧机218台、拖拉机337台,去年共1,028台。', 'consistent: 1,028台 473台 218台 337台'],
])('a list that adds up to a whole told elsewhere is found: %s', (text, expected) => {
  expect(sums(text)).toContain(expected);
});

test.each([
  '开会20次。\n走访8次,培训12次。',
  '收入7.4亿元。\n面粉4.6亿元;挂面2.4亿元;其余0.9亿元。',
  '上年售出1,317台,多卖214台,今年售出1,531台。',
])('round numbers, lists that do not fit and increments are no sums: %s', (text) => {
  expect(sums(text)).toEqual([]);
});
