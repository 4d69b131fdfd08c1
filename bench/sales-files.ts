// Files of so many lines for the import: a CSV, and a workbook as Excel writes one, its shared texts behind the sheet.

import { Zip, ZipDeflate } from 'fflate';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { headers, salesRow } from './sales-rows.ts';

const rowsAtOnce = 5_000;

export async function writeSalesCsv(path: string, lines: number): Promise<void> {
  const file = await openFile(path);
  await file.write(`${headers.join(',')}\n`);
  for (let from = 0; from < lines; from += rowsAtOnce)
    await file.write(rowsFrom(from, lines, (index) => `${salesRow(index).join(',')}\n`));
  await file.end();
}

export async function writeSalesWorkbook(path: string, lines: number): Promise<void> {
  const file = await openFile(path);
  let pending: Uint8Array[] = [];
  const zip = new Zip((_error, bytes) => pending.push(bytes));
  const part = (name: string, texts: Iterable<string>) =>
    writePart(zip, { name, texts }, async () => {
      const bytes = pending;
      pending = [];
      await file.write(Buffer.concat(bytes));
    });
  const texts = new Map<string, number>();
  for (const [name, xml] of Object.entries(fixedParts)) await part(name, [xml]);
  await part('xl/worksheets/sheet1.xml', sheetXml(lines, texts));
  await part('xl/sharedStrings.xml', sharedXml(texts));
  zip.end();
  await file.write(Buffer.concat(pending));
  await file.end();
}

interface FileToWrite {
  write(data: string | Uint8Array): Promise<void>;
  end(): Promise<void>;
}

async function openFile(path: string): Promise<FileToWrite> {
  await mkdir(dirname(path), { recursive: true });
  const stream = createWriteStream(path);
  return {
    write: async (data) => void (stream.write(data) || (await once(stream, 'drain'))),
    end: () => finished(stream.end()),
  };
}

function rowsFrom(from: number, lines: number, row: (index: number) => string): string {
  let text = '';
  for (let index = from; index < Math.min(from + rowsAtOnce, lines); index += 1) text += row(index);
  return text;
}

async function writePart(
  zip: Zip,
  { name, texts }: { name: string; texts: Iterable<string> },
  flush: () => Promise<void>,
): Promise<void> {
  const part = new ZipDeflate(name, { level: 1 });
  zip.add(part);
  for (const text of texts) {
    part.push(Buffer.from(text));
    await flush();
  }
  part.push(new Uint8Array(), true);
  await flush();
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const fixedParts: Record<string, string> = {
  '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
  'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="销售明细" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
};

function* sheetXml(lines: number, texts: Map<string, number>): Generator<string> {
  yield `${head}<worksheet xmlns="${main}"><sheetData>${rowXml(
    1,
    headers.map((header, column) => textCell(column, 1, header, texts)),
  )}`;
  for (let from = 0; from < lines; from += rowsAtOnce)
    yield rowsFrom(from, lines, (index) =>
      rowXml(
        index + 2,
        salesRow(index).map((text, column) => cellXml(column, index + 2, text, texts)),
      ),
    );
  yield '</sheetData></worksheet>';
}

function rowXml(row: number, cells: string[]): string {
  return `<row r="${row}">${cells.join('')}</row>`;
}

const dateColumn = headers.indexOf('订单日期');
const numberColumns = new Set(['行号', '数量', '不含税金额', '成本'].map((header) => headers.indexOf(header)));

function cellXml(column: number, row: number, text: string, texts: Map<string, number>): string {
  const place = `${'ABCDEFGHIJKLMNO'[column]}${row}`;
  if (numberColumns.has(column)) return `<c r="${place}"><v>${Number(text)}</v></c>`;
  if (column === dateColumn) return `<c r="${place}" s="1"><v>${Date.parse(text) / 86_400_000 + 25_569}</v></c>`;
  return textCell(column, row, text, texts);
}

function textCell(column: number, row: number, text: string, texts: Map<string, number>): string {
  const index = texts.get(text) ?? texts.size;
  texts.set(text, index);
  return `<c r="${'ABCDEFGHIJKLMNO'[column]}${row}" t="s"><v>${index}</v></c>`;
}

function* sharedXml(texts: Map<string, number>): Generator<string> {
  yield `${head}<sst xmlns="${main}" uniqueCount="${texts.size}">`;
  let piece = '';
  for (const text of texts.keys()) {
    piece += `<si><t>${text}</t></si>`;
    if (piece.length < 500_000) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sst>`;
}
