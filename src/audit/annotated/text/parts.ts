// The parts of a plain Word document, written out: what a library would add says nothing here.

import { escaped } from '../escaped.ts';
import type { AuditBlock } from '../../lay-out.ts';
import type { TextSpan } from '../../spans.ts';
import { stylesXml } from './styles.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function partsOf(blocks: readonly AuditBlock[]): Record<string, string> {
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/></Types>`,
    '_rels/.rels': relationships('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relationships('styles', 'styles.xml'),
    'word/styles.xml': declaration + stylesXml,
    'word/document.xml': declaration + documentXml(blocks),
  };
}

function relationships(type: string, target: string): string {
  return `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
}

const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1588" w:bottom="1440" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
const textWidth = 11906 - 2 * 1588;

function documentXml(blocks: readonly AuditBlock[]): string {
  const body = blocks.map((block, index) =>
    block.kind === 'table' ? table(block) : paragraph(block.spans, `<w:pStyle w:val="${styleOf(block, index)}"/>`),
  );
  const content = body.length > 0 ? body.join('') : '<w:p/>';
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}${page}</w:body></w:document>`;
}

type TextBlock = Exclude<AuditBlock, { kind: 'table' }>;

// 一、 or 第一章 is a heading above others; 1. a short paragraph of a list.
function styleOf({ kind, spans }: TextBlock, index: number): string {
  const text = textOf(spans);
  if (kind === 'paragraph' || /^\s*\d+[.、]/.test(text)) return 'Text';
  if (index === 0) return 'Title';
  return /^\s*(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十\d]+[章部节])/.test(text) ? 'Heading1' : 'Heading2';
}

function textOf(spans: readonly TextSpan[]): string {
  return spans.map(({ text }) => text).join('');
}

function paragraph(spans: readonly TextSpan[], properties: string): string {
  const text = textOf(spans);
  const pieces = text.split('\t').map((piece) => `<w:t xml:space="preserve">${escaped(piece)}</w:t>`);
  return `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : `<w:r>${pieces.join('<w:tab/>')}</w:r>`}</w:p>`;
}

type TableBlock = Extract<AuditBlock, { kind: 'table' }>;

/** Word has no more. */
const mostColumns = 63;

// Behind it an empty line, since two tables without one between them are one.
function table({ rows, head }: TableBlock): string {
  const columns = Math.min(Math.max(1, ...rows.map((row) => row.length)), mostColumns);
  const width = Math.floor(textWidth / columns);
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns);
  const properties = '<w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>';
  const written = rows.map((row, index) => {
    const cells = Array.from({ length: columns }, (_, column) => cell(row[column], { width, isHead: index < head }));
    return `<w:tr>${index < head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl>${paragraph([], '<w:pStyle w:val="Cell"/>')}`;
}

function cell(lines: readonly TextSpan[][] | undefined, { width, isHead }: { width: number; isHead: boolean }): string {
  const content = (lines ?? [[]]).map((spans) => {
    const aligned = isHead ? 'center' : isNumber(textOf(spans)) ? 'right' : 'left';
    return paragraph(spans, `<w:pStyle w:val="${isHead ? 'CellHead' : 'Cell'}"/><w:jc w:val="${aligned}"/>`);
  });
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content.join('')}</w:tc>`;
}

function isNumber(text: string): boolean {
  return /^[-−+¥￥]?[\d０-９]/.test(text);
}
