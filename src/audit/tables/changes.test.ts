import { expect, test } from 'vitest';
import { audit } from '../audit.ts';
import { readText } from '../read/text.ts';

const found = (...lines: string[]) =>
  audit(readText(lines.join('\n'))).relations.map(({ kind, verdict }) => `${kind} ${verdict}`);

test('a column called 增减 holds rates where its rows come to rates, and they are not added up', () => {
  const table = ['品种\t本年\t上年\t增减', '甲\t1200\t1000\t20.0', '乙\t1650\t1500\t10.0', '合计\t2850\t2500\t14.0'];
  const relations = found('单位：吨', ...table);
  expect(relations.filter((each) => each === 'growth consistent')).toHaveLength(3);
  expect(relations.filter((each) => !each.endsWith('consistent'))).toEqual([]);
});

test('it holds amounts where they are differences', () => {
  const table = ['品种\t本年\t上年\t增减', '甲\t1200\t1000\t200', '乙\t1650\t1500\t150', '合计\t2850\t2500\t350'];
  expect(found('单位：吨', ...table)).not.toContain('growth consistent');
  expect(found('单位：吨', ...table)).toContain('delta consistent');
});

test('one row that is off is accused, not taken for another kind', () => {
  const rows = ['甲\t1200\t1000\t20.0', '乙\t1650\t1500\t10.0', '丙\t1881\t1900\t-1.0', '丁\t1500\t1000\t40.0'];
  expect(found('单位：吨', '品种\t本年\t上年\t增减', ...rows)).toContain('growth contradiction');
});

test('without a column of the year before, a line above the table says it', () => {
  const table = ['品种\t销量\t增减', '甲\t1200\t20.0', '乙\t1650\t10.0', '合计\t2850\t14.0'];
  const relations = found('单位为吨，增减为百分数', ...table);
  expect(relations).toContain('growth consistent'); // Of the whole, from its parts.
  expect(relations.filter((each) => !each.endsWith('consistent'))).toEqual([]);
});
