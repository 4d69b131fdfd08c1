// The appendix of a report, for whoever checks it: what each metric and comparison of the text means, how the money at stake is
// reckoned, and which figure each number of the text is.

import type { Language } from '../base/errors.ts';
import { metricOf } from '../figures/catalogue/metrics.ts';
import { transformOf } from '../figures/catalogue/transforms.ts';
import type { Finding } from '../figures/findings/findings.ts';
import { parseQuestion } from '../figures/language/parse.ts';
import { expressionsIn, isQuoting, type QuotingSpan, spansOf } from './block-spans.ts';
import type { Block, Column } from './blocks.ts';
import type { Proof } from './proof.ts';
import type { WrittenReport } from './written-report.ts';
import { type AppendixWords, appendixEn } from './words/en-appendix.ts';
import { appendixZh } from './words/zh-appendix.ts';

const wordsOf: Record<Language, AppendixWords> = { zh: appendixZh, en: appendixEn };

export function appendixBlocks(report: WrittenReport): Block[] {
  const { blocks, proofs, findings, language } = report;
  const words = wordsOf[language];
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'paragraph', spans: [{ text: words.source(report) }] },
    definitionsTable(expressionsIn(blocks), language),
    ...(findings.length > 0 ? [stakesTable(findings, words)] : []),
    numbersTable(numbersOfText(blocks), proofs, words),
  ];
}

function definitionsTable(expressions: string[], language: Language): Block {
  const questions = expressions.map(parseQuestion);
  const metrics = [...new Set(questions.map(({ metric }) => metric))].map(metricOf);
  const transforms = [...new Set(questions.flatMap(({ transform }) => (transform ? [transform.key] : [])))];
  const { caption, heads } = wordsOf[language].definitions;
  const rows = [...metrics, ...transforms.map(transformOf)].map(({ names, definition }) => [
    names[language],
    definition[language],
  ]);
  return textTable(caption, columns(heads, [0.2, 0.8]), rows);
}

function stakesTable(problems: readonly Finding[], { stakes, between }: AppendixWords): Block {
  const byFormula = Map.groupBy(problems, ({ stake_formula: formula }) => formula);
  const namesOf = (those: readonly Finding[]) => [...new Set(those.map(({ name }) => name))].join(between);
  const rows = [...byFormula].map(([formula, those]) => [namesOf(those), formula]);
  return textTable(stakes.caption, columns(stakes.heads, [0.25, 0.75]), rows);
}

function numbersTable(
  numbers: QuotingSpan[],
  proofs: ReadonlyMap<string, Proof>,
  { numbers: words }: AppendixWords,
): Block {
  const rows = numbers.map(({ text, expr }, index) => [String(index + 1), text, proofs.get(expr)?.name ?? '', expr]);
  const four = columns(words.heads, [0.08, 0.17, 0.3, 0.45]);
  return textTable(words.caption, [four[0]!, { ...four[1]!, align: 'right' }, ...four.slice(2)], rows);
}

function columns(titles: readonly string[], shares: readonly number[]): Column[] {
  return titles.map((title, index) => ({ title, align: 'left', share: shares[index]! }));
}

function textTable(caption: string, heads: Column[], rows: string[][]): Block {
  const cells = rows.map((row) => row.map((text) => [{ text }]));
  return { kind: 'table', caption, columns: heads, rows: cells, small: true };
}

// Each figure once, where the text first names it; those of tables stand beside their own heads.
function numbersOfText(blocks: readonly Block[]): QuotingSpan[] {
  const numbers = blocks.flatMap((block) => (block.kind === 'table' ? [] : spansOf(block))).filter(isQuoting);
  return [...new Map(numbers.toReversed().map((number) => [number.expr, number])).values()].toReversed();
}
