import { expect, test } from 'vitest';
import { audit } from './audit.ts';
import { readText } from './read/text.ts';

const verdictsOf = (text: string) =>
  Object.fromEntries(audit(readText(text)).numbers.map((number) => [number.text, number.verdict]));

test('what is accused is the number that was recomputed, not those that it was computed from', () => {
  expect(verdictsOf('全年销售额12.8亿元,目标11.5亿元,完成率111.3%。团队32人,团队人均销售额399万元。')).toEqual({
    '12.8亿元': 'consistent',
    '11.5亿元': 'consistent',
    '111.3%': 'consistent',
    '32人': null,
    '399万元': 'contradiction',
  });
});

test('where no number states what is broken, all are told', () => {
  expect(verdictsOf('复购率从75%提升至68%。')).toEqual({ '75%': 'contradiction', '68%': 'contradiction' });
});

test('a number that nothing holds or breaks has no verdict', () => {
  expect(verdictsOf('举办12场推介会。')).toEqual({ '12场': null });
});
