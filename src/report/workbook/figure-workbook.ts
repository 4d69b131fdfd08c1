// The appendix to a report as a workbook: each of its numbers with what proves it, what they mean, and its tables to go on
// computing with.

import type { Language } from '../../base/errors.ts';
import { metricOf } from '../../figures/catalogue/metrics.ts';
import { transformOf } from '../../figures/catalogue/transforms.ts';
import { parseQuestion } from '../../figures/language/parse.ts';
import { referenceWords } from '../../figures/reference/reference-words.ts';
import { verdictWords } from '../../figures/writing/verdicts.ts';
import { type BookCell, type BookSheet, writeBook } from '../../sheets/xlsx-book.ts';
import type { Block } from '../blocks.ts';
import { baseCell, tableCell } from './number-cells.ts';
import type { Proof } from '../proof.ts';
import { type ToldNumber, toldNumbers } from '../told-numbers.ts';
import type { WrittenReport } from '../written-report.ts';

/** The .xlsx and how many numbers it lists. */
export async function writeFigureWorkbook(report: WrittenReport): Promise<{ bytes: Buffer; figures: number }> {
  const { title, company, businessDay, language, blocks, proofs } = report;
  const numbers = toldNumbers(report);
  const sheets = [numbersSheet(numbers, language), definitionsSheet(numbers, language)];
  const tables = tablesSheet(blocks, proofs, language);
  if (tables.rows.length > 0) sheets.push(tables);
  return { bytes: await writeBook(sheets, { title, company, day: businessDay }), figures: numbers.length };
}

function numbersSheet(numbers: readonly ToldNumber[], language: Language): BookSheet {
  const { sheet, heads } = words[language].numbers;
  return {
    name: sheet,
    widths: [11, 34, 28, 16, 20, 10, 46, 24, 10, 48],
    headerRows: [0],
    filtered: true,
    rows: [heads, ...numbers.map((number) => numberRow(number, language))],
  };
}

function numberRow({ id, section, proof, printed, notes }: ToldNumber, language: Language): BookCell[] {
  const verdicts = proof.verdicts.map((verdict) => verdictWords[verdict].name[language]);
  const doubts = [...new Set([...verdicts, ...notes])].join(words[language].separator);
  const unit = referenceWords[language].units[proof.text.startsWith('1:') ? 'return' : proof.unit];
  const meaning = definitionsOf(proof.expr).map(({ definition }) => definition[language]);
  return [
    id,
    section.join(' › '),
    proof.name,
    printed,
    baseCell(proof),
    unit,
    proof.expr,
    doubts,
    { value: proof.version, format: '0' },
    meaning.join(' '),
  ];
}

function definitionsOf(expression: string) {
  const { metric, transform } = parseQuestion(expression);
  return [metricOf(metric), ...(transform ? [transformOf(transform.key)] : [])];
}

function definitionsSheet(numbers: readonly ToldNumber[], language: Language): BookSheet {
  const { sheet, heads } = words[language].definitions;
  const used = new Set(numbers.flatMap(({ proof }) => definitionsOf(proof.expr)));
  return {
    name: sheet,
    widths: [28, 28, 90],
    headerRows: [0],
    filtered: true,
    rows: [heads, ...[...used].map(({ names, key, definition }) => [names[language], key, definition[language]])],
  };
}

// One below the other, a blank row between them.
function tablesSheet(blocks: readonly Block[], proofs: ReadonlyMap<string, Proof>, language: Language): BookSheet {
  const rows: BookCell[][] = [];
  const headerRows: number[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    if (rows.length > 0) rows.push([]);
    headerRows.push(rows.length, rows.length + 1);
    rows.push(
      [block.caption],
      block.columns.map(({ title }) => title),
    );
    rows.push(...block.rows.map((row) => row.map((cell) => tableCell(cell, proofs))));
    if (block.note !== undefined) rows.push([block.note]);
  }
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, index) => (index === 0 ? 30 : 18));
  return { name: words[language].tables, widths, headerRows, rows };
}

const words = {
  zh: {
    numbers: {
      sheet: '数字',
      heads: ['编号', '章节', '名称', '文中写法', '数值', '单位', '表达式', '可比性', '账册版本', '口径'],
    },
    definitions: { sheet: '口径', heads: ['名称', '代号', '含义'] },
    tables: '表格',
    separator: '；',
  },
  en: {
    numbers: {
      sheet: 'Numbers',
      heads: [
        'Id',
        'Section',
        'Name',
        'As printed',
        'Value',
        'Unit',
        'Expression',
        'Verdicts',
        'Ledger version',
        'Definition',
      ],
    },
    definitions: { sheet: 'Definitions', heads: ['Name', 'Key', 'Meaning'] },
    tables: 'Tables',
    separator: '; ',
  },
};
