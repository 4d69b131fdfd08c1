// A year as long as a real one, in sections of every kind, for the tests of slides.

import type { Language } from '../../src/base/errors.ts';
import type { Finding } from '../../src/figures/findings/findings.ts';
import type { Block } from '../../src/report/blocks.ts';
import type { WrittenReport } from '../../src/report/written-report.ts';
import { chartBlock, growth, sales, tableBlock, writtenReport } from './written-report.ts';

export function deckReport(language: Language = 'zh'): WrittenReport {
  const findings = Array.from({ length: 6 }, (_, index) => finding(index + 1));
  return { ...writtenReport(deckBlocks(findings), language), findings };
}

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', spans: [{ text }] };
}

export function toldSales(place: string): Block {
  const spans = [
    { text: `${place}实现销售额` },
    { text: '12.80亿元', expr: sales },
    { text: '，同比增长' },
    { text: '15.3%', expr: growth },
    { text: '。客户更加集中。渠道更加均衡。' },
  ];
  return { kind: 'paragraph', spans };
}

function deckBlocks(findings: readonly Finding[]): Block[] {
  const row = (name: string) => [[{ text: name }], [{ text: '128,000.02', expr: sales }]];
  const items = (count: number) =>
    Array.from({ length: count }, (_, index) => [{ text: `第${index + 1}项措施，由主管负责。` }]);
  return [
    { kind: 'title', text: '甲公司2025年度工作总结', subtitle: '数据截至2025年12月31日' },
    toldSales('全年'),
    heading(1, '一、达成'),
    toldSales('区域'),
    heading(2, '（一）省份'),
    toldSales('各省'),
    tableBlock(Array.from({ length: 12 }, (_, index) => row(`省${index + 1}`))),
    heading(2, '（二）月度'),
    toldSales('各月'),
    chartBlock('line'),
    heading(2, '（三）系列'),
    toldSales('各系列'),
    chartBlock('column'),
    heading(1, '二、客户'),
    toldSales('客户'),
    heading(1, '三、问题'),
    { kind: 'list', ordered: true, items: findings.map(({ spans }) => spans) },
    heading(1, '四、目标'),
    toldSales('下年'),
    tableBlock([row('浙江'), row('合计')]),
    heading(1, '五、措施'),
    { kind: 'list', ordered: false, items: items(7) },
  ];
}

function finding(number: number): Finding {
  const sentence = `第${number}个省只完成目标。`;
  return {
    rule: 'province_behind_target',
    name: `问题${number}`,
    subject: `省${number}`,
    severity: 'high',
    stake: 1e6 / number,
    stake_text: `${100 / number}万元`,
    stake_formula: '',
    sentence,
    spans: [{ text: sentence }, { text: '12.80亿元', expr: sales }],
    figures: [sales],
  };
}
