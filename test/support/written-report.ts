// A report with every kind of block in it, for the tests of what is made of reports.

import type { Language } from '../../src/base/errors.ts';
import { wholeCompany } from '../../src/db/database.ts';
import type { Block } from '../../src/report/blocks.ts';
import type { Proof } from '../../src/report/proof.ts';
import type { WrittenReport } from '../../src/report/written-report.ts';

export const sales = 'sales@2025';
export const growth = 'sales:yoy@2025';

export function writtenReport(blocks: Block[], language: Language = 'zh'): WrittenReport {
  const title = language === 'zh' ? '甲公司2025年度销售工作总结' : 'Sales of 2025';
  return {
    kind: 'annual',
    period: '2025',
    language,
    title,
    company: '甲公司',
    businessDay: '2025-12-31',
    askedOn: '2026-03-10',
    scope: wholeCompany,
    version: 7,
    blocks,
    proofs: new Map([
      proof(sales, { name: '销售额', value: 1_280_000_197.27, unit: 'CNY', text: '12.80亿元' }),
      proof(growth, { name: '销售额同比增长率', value: 0.153, unit: 'ratio', text: '15.3%' }),
      ...months.map((expr, index) => proof(expr, { name: '销售额', value: (index + 1) * 1e7, unit: 'CNY', text: '' })),
    ]),
    findings: [],
  };
}

export function everyBlock(): Block[] {
  return [
    { kind: 'title', text: '甲公司2025年度销售工作总结', subtitle: '数据截至2025年12月31日' },
    { kind: 'contents' },
    { kind: 'heading', level: 1, text: '一、销售目标达成情况' },
    { kind: 'heading', level: 2, text: '（一）总体情况' },
    { kind: 'heading', level: 3, text: '1.走势' },
    {
      kind: 'paragraph',
      spans: [
        { text: '实现销售额' },
        { text: '12.80亿元', expr: sales },
        { text: '，同比增长' },
        { text: '15.3%', expr: growth, notes: ['上年有缺月'] },
        { text: '。', bold: true },
      ],
    },
    { kind: 'list', ordered: true, items: [[{ text: '甲' }], [{ text: '乙', bold: true }]] },
    { kind: 'list', ordered: false, items: [[{ text: '丙' }]] },
    tableBlock([[[{ text: '甲 & <乙>' }], [{ text: '128,000.02', expr: sales, notes: ['上年有缺月', '目标不全'] }]]]),
    tableBlock([]),
    chartBlock('line'),
    chartBlock('column'),
    chartBlock('bar'),
    { ...chartBlock('line'), chart: { form: 'line', unit: '', categories: [], series: [] } },
  ];
}

export function tableBlock(rows: Extract<Block, { kind: 'table' }>['rows']): Extract<Block, { kind: 'table' }> {
  return {
    kind: 'table',
    caption: '各省销售',
    note: '金额不含税',
    columns: [
      { title: '省份', align: 'left', share: 0.5 },
      { title: '销售额（万元）', align: 'right', share: 0.5 },
    ],
    rows,
    totalled: true,
  };
}

export function chartBlock(form: 'line' | 'column' | 'bar'): Extract<Block, { kind: 'chart' }> {
  const points = months.map((expr, index) => ({ value: (index + 1) * 1000, expr }));
  const series = [
    { name: '2024年', style: 'before' as const, points: [null, ...points.slice(1)] },
    { name: '目标', style: 'target' as const, points },
    { name: '2025年', style: 'now' as const, points },
  ];
  const chart = { form, unit: '万元', categories: ['1月', '2月', '3月'], series };
  return { kind: 'chart', caption: '各月销售额', chart, alternative: '折线图：各月销售额' };
}

const months = ['sales@2025-01', 'sales@2025-02', 'sales@2025-03'];

function proof(expr: string, quoted: Pick<Proof, 'name' | 'value' | 'unit' | 'text'>): [string, Proof] {
  return [expr, { verdicts: [], expr, ...quoted, definitionHash: 'a1b2', version: 7 }];
}
