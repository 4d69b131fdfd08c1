// The appendix: what each metric and comparison of the text means, once, and which figure each number of the text is.

import { metricOf } from '../figures/catalogue/metrics.ts';
import { transformOf } from '../figures/catalogue/transforms.ts';
import type { Finding } from '../figures/findings/findings.ts';
import { parseQuestion } from '../figures/language/parse.ts';
import type { Block } from './blocks.ts';
import type { Proof } from './proof.ts';
import type { Span } from '../figures/writing/spans.ts';

/** The tables of an appendix to the body of a report, which states these problems. */
export function appendixTables(report: {
  body: readonly Block[];
  proofs: ReadonlyMap<string, Proof>;
  problems: readonly Finding[];
}): Block[] {
  const { body, proofs, problems } = report;
  return [
    definitionsTable(expressionsIn(body)),
    ...(problems.length > 0 ? [stakesTable(problems)] : []),
    numbersTable(numbersOfText(body), proofs),
  ];
}

function stakesTable(problems: readonly Finding[]): Block {
  const byFormula = Map.groupBy(problems, ({ stake_formula: formula }) => formula);
  const namesOf = (those: readonly Finding[]) => [...new Set(those.map(({ name }) => name))].join('、');
  return {
    kind: 'table',
    caption: '涉及金额的算法',
    columns: [
      { title: '问题', align: 'left', share: 0.25 },
      { title: '算法', align: 'left', share: 0.75 },
    ],
    rows: [...byFormula].map(([formula, those]) => [[{ text: namesOf(those) }], [{ text: formula }]]),
    small: true,
  };
}

function definitionsTable(expressions: string[]): Block {
  const questions = expressions.map(parseQuestion);
  const metrics = [...new Set(questions.map(({ metric }) => metric))].map(metricOf);
  const transforms = [...new Set(questions.flatMap(({ transform }) => (transform ? [transform.key] : [])))];
  return {
    kind: 'table',
    caption: '指标与比较口径',
    columns: [
      { title: '名称', align: 'left', share: 0.2 },
      { title: '口径', align: 'left', share: 0.8 },
    ],
    rows: [...metrics, ...transforms.map(transformOf)].map(({ names, definition }) => [
      [{ text: names.zh }],
      [{ text: definition.zh }],
    ]),
    small: true,
  };
}

function numbersTable(numbers: Required<Span>[], proofs: ReadonlyMap<string, Proof>): Block {
  return {
    kind: 'table',
    caption: '正文数字及其表达式',
    columns: [
      { title: '序号', align: 'left', share: 0.08 },
      { title: '文中数字', align: 'right', share: 0.17 },
      { title: '指标', align: 'left', share: 0.3 },
      { title: '表达式', align: 'left', share: 0.45 },
    ],
    rows: numbers.map(({ text, expr }, index) => [
      [{ text: String(index + 1) }],
      [{ text }],
      [{ text: proofs.get(expr)?.name ?? '' }],
      [{ text: expr }],
    ]),
    small: true,
  };
}

// Each figure once, where the text first names it; those of tables stand beside their own heads.
function numbersOfText(blocks: readonly Block[]): Required<Span>[] {
  const spans = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.spans : []));
  const numbers = spans.filter((span): span is Required<Span> => span.expr !== undefined);
  return [...new Map(numbers.toReversed().map((number) => [number.expr, number])).values()].toReversed();
}

function expressionsIn(blocks: readonly Block[]): string[] {
  const spans = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.spans;
    return block.kind === 'table' ? block.rows.flat(2) : [];
  });
  return spans.flatMap(({ expr }) => (expr === undefined ? [] : [expr]));
}
