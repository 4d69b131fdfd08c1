import { expect, test } from 'vitest';
import { audit } from '../audit.ts';
import { readText } from '../read/text.ts';

const workings = (text: string) =>
  audit(readText(text)).relations.map(({ kind, working }) => {
    const formula = working?.formula.map((span) => (span.number ? `[${span.text}]` : span.text)).join('');
    return `${kind}: ${formula} = ${working?.computed}`;
  });

test('a recomputation is written with its numbers put in, each as one', () => {
  expect(workings('全年销售额12.8亿元,团队32人,团队人均销售额399万元。')).toEqual([
    'per_capita: [12.8亿元] ÷ [32人] = 4000万元',
  ]);
});

test('what is explained in words is written in signs too', () => {
  const text = '全年销售额12.8亿元,同比增长15.3%。团队保持32人,团队人均销售额4000万元(同比增长12.6%)。';
  expect(workings(text)).toContain('growth: (1 + [15.3%]) × [32人] ÷ [32人] − 1 = 15.3%');
});

test('a whole grows as its parts do, each from what it was before', () => {
  const table = '系列\t销售额（万元）\t同比增长\nA\t120\t20%\nB\t80\t-20%\n合计\t200\t0%';
  expect(workings(table)).toContain('growth: ([120] + [80]) ÷ ([120] ÷ (1 + [20%]) + [80] ÷ (1 − [20%])) − 1 = 0%');
});
