// The rows behind a figure as a workbook: the same rows as on the screen, all of them, numbers as numbers.

import type { Readable } from 'node:stream';
import type { Viewer } from '../../access/viewer.ts';
import { type Language, Refusal, type Words } from '../../base/errors.ts';
import type { Database } from '../../db/database.ts';
import type { TraceRow } from '../../figures/figure.ts';
import { withNoteInWords } from '../../figures/proof/note-words.ts';
import { sourceWords } from '../../figures/proof/source-words.ts';
import { type TraceRequest, trace, traceRows } from '../../figures/proof/trace.ts';
import { type ColumnKind, writeXlsx } from '../../sheets/xlsx-write.ts';

export interface TraceWorkbook {
  title: string;
  rows: number;
  content: Readable;
}

const longestSheet = 1_048_575; // What Excel can show below the header.
const pageRows = 5000;

/** Refuses an expression that has no answer, and more rows than a sheet can hold. */
export async function traceWorkbook(db: Database, viewer: Viewer, question: TraceRequest): Promise<TraceWorkbook> {
  const { figure } = await trace(db, viewer, question);
  const pinned = { ...question, atVersion: figure.version }; // What is imported meanwhile must not shift the pages.
  const first = await traceRows(db, viewer, { ...pinned, offset: 0, limit: pageRows });
  if (first.total > longestSheet) throw tooManyRows(first.total);
  const language = question.language ?? 'zh';
  const columns = layout.map(({ header, kind }) => ({ header: header[language], kind }));
  const rows = texts(first.rows, (offset) => traceRows(db, viewer, { ...pinned, offset, limit: pageRows }), language);
  const content = writeXlsx({ name: { zh: '明细', en: 'Rows' }[language], columns, rows });
  return { title: figure.name, rows: first.total, content };
}

async function* texts(
  first: TraceRow[],
  readFrom: (offset: number) => Promise<{ rows: TraceRow[] }>,
  language: Language,
) {
  let offset = 0;
  for (let page = first; page.length > 0; page = (await readFrom(offset)).rows) {
    for (const row of page) yield layout.map(({ cell }) => cell(row, language));
    offset += page.length;
  }
}

interface Column {
  header: Words;
  kind: ColumnKind;
  cell: (row: TraceRow, language: Language) => string | null;
}

const layout: readonly Column[] = [
  { header: { zh: '来源', en: 'Source' }, kind: 'text', cell: (row, language) => sourceWords[row.source]![language] },
  { header: { zh: '日期', en: 'Date' }, kind: 'date', cell: (row) => (row.source === 'target' ? null : row.date) },
  {
    header: { zh: '目标期间', en: 'Target of' },
    kind: 'text',
    cell: (row) => (row.source === 'target' ? row.date : null),
  },
  { header: { zh: '单据号', en: 'Document' }, kind: 'text', cell: (row) => row.document },
  { header: { zh: '行号', en: 'Line' }, kind: 'number', cell: (row) => numeral(row.line) },
  { header: { zh: '客户编码', en: 'Customer code' }, kind: 'text', cell: (row) => row.customer_code },
  { header: { zh: '客户', en: 'Customer' }, kind: 'text', cell: (row) => row.customer },
  { header: { zh: '区域', en: 'Region' }, kind: 'text', cell: (row) => row.region },
  { header: { zh: '产品编码', en: 'Product code' }, kind: 'text', cell: (row) => row.product_code },
  { header: { zh: '产品', en: 'Product' }, kind: 'text', cell: (row) => row.product },
  { header: { zh: '系列', en: 'Series' }, kind: 'text', cell: (row) => row.series },
  { header: { zh: '渠道', en: 'Channel' }, kind: 'text', cell: (row) => row.channel },
  { header: { zh: '经销商', en: 'Distributor' }, kind: 'text', cell: (row) => row.distributor },
  { header: { zh: '销售员', en: 'Seller' }, kind: 'text', cell: (row) => row.seller },
  { header: { zh: '数量', en: 'Quantity' }, kind: 'number', cell: (row) => row.quantity },
  { header: { zh: '金额（元）', en: 'Amount (CNY)' }, kind: 'money', cell: (row) => row.amount },
  { header: { zh: '成本（元）', en: 'Cost (CNY)' }, kind: 'money', cell: (row) => row.cost },
  { header: { zh: '说明', en: 'Note' }, kind: 'text', cell: (row, language) => withNoteInWords(row, language).note },
  { header: { zh: '来源文件', en: 'File' }, kind: 'text', cell: (row) => row.file },
  { header: { zh: '工作表', en: 'Sheet' }, kind: 'text', cell: (row) => row.sheet },
  { header: { zh: '文件行号', en: 'Row in file' }, kind: 'number', cell: (row) => numeral(row.row) },
];

function numeral(value: number | null): string | null {
  return value === null ? null : String(value);
}

function tooManyRows(total: number): Refusal {
  return new Refusal(
    'too_many_rows',
    {
      zh: `共 ${total} 行，超过一个工作表的上限。请缩小期间或范围后再导出。`,
      en: `There are ${total} rows, more than a sheet can hold. Narrow the period or the slice and export again.`,
    },
    { total },
  );
}
