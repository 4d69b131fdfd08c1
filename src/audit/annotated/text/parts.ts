// The parts of a plain Word document, written out: what a library would add says nothing here.

import { escaped } from '../escaped.ts';
import type { Block, Line } from './lay-out.ts';
import { stylesXml } from './styles.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function partsOf(blocks: readonly Block[]): Record<string, string> {
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

function documentXml(blocks: readonly Block[]): string {
  const body = blocks.map((block) =>
    block.kind === 'table' ? table(block.rows) : paragraph(block.line, `<w:pStyle w:val="${block.style}"/>`),
  );
  const content = body.length > 0 ? body.join('') : '<w:p/>';
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}${page}</w:body></w:document>`;
}

function paragraph(line: Line | undefined, properties: string): string {
  const text = (line?.text ?? '').split('\t').map((piece) => `<w:t xml:space="preserve">${escaped(piece)}</w:t>`);
  const run = line && line.text !== '' ? `<w:r>${text.join('<w:tab/>')}</w:r>` : '';
  return `<w:p><w:pPr>${properties}</w:pPr>${run}</w:p>`;
}

// Behind it an empty line, since two tables without one between them are one.
function table(rows: readonly (Line | undefined)[][]): string {
  const columns = rows[0]?.length ?? 1;
  const width = Math.floor(textWidth / columns);
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns);
  const properties = '<w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>';
  const written = rows.map((cells, index) => row(cells, { width, isHead: index === 0 }));
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl><w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>`;
}

function row(cells: readonly (Line | undefined)[], { width, isHead }: { width: number; isHead: boolean }): string {
  const head = isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
  const written = cells.map((line) => {
    const style = isHead ? 'CellHead' : 'Cell';
    const aligned = isHead ? 'center' : isNumber(line) ? 'right' : 'left';
    const content = paragraph(line, `<w:pStyle w:val="${style}"/><w:jc w:val="${aligned}"/>`);
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  });
  return `<w:tr>${head}${written.join('')}</w:tr>`;
}

function isNumber(line: Line | undefined): boolean {
  return /^[-−+¥￥]?[\d０-９]/.test(line?.text ?? '');
}
