// Tables as the parts of an .xlsx workbook, in the ways in which different programs write it.

import { chance, pick, type Random } from '../../samples/random.ts';
import { linesOf, type Table } from './table.ts';

/** Name → text, as they stand in the zip. */
export type Parts = Record<string, string>;

type Way = 'shared' | 'inlineStr' | 'str';

export function workbookParts(random: Random, tables: readonly Table[]): Parts {
  const texts: string[] = [];
  const way = pick<Way>(random, ['shared', 'shared', 'inlineStr', 'str']);
  const hasPlaces = chance(random, 0.8);
  const sheets = tables.map((table) => worksheet(table, { texts, way, hasPlaces }));
  const parts: Parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(tables),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': sharedStrings(texts),
  };
  for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet;
  return parts;
}

function worksheet(table: Table, how: { texts: string[]; way: Way; hasPlaces: boolean }): string {
  const rows = linesOf(table).map((cells, rowIndex) => {
    const row = cells.map((text, index) => {
      const place = how.hasPlaces ? ` r="${columnName(index)}${rowIndex + 1}"` : '';
      return text === '' ? `<c${place}/>` : cellXml(place, { text, ...how });
    });
    return `<row${how.hasPlaces ? ` r="${rowIndex + 1}"` : ''}>${row.join('')}</row>`;
  });
  return `${declaration}<worksheet ${mainSpace}><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function cellXml(place: string, { text, texts, way }: { text: string; texts: string[]; way: Way }): string {
  if (/^-?\d+(\.\d+)?$/.test(text) && !/^-?0\d/.test(text)) return `<c${place}><v>${text}</v></c>`;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `<c${place} s="1"><v>${serialOf(text)}</v></c>`;
  if (way === 'inlineStr') return `<c${place} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  if (way === 'str') return `<c${place} t="str"><f>A1&amp;""</f><v>${escaped(text)}</v></c>`;
  texts.push(text);
  return `<c${place} t="s"><v>${texts.length - 1}</v></c>`;
}

function serialOf(day: string): number {
  const days = Date.parse(day) / 86_400_000;
  return Number.isNaN(days) ? 1e9 : days + 25_569;
}

/** 27 → `AB`. */
export function columnName(index: number): string {
  const first = index >= 26 ? columnName(Math.floor(index / 26) - 1) : '';
  return first + String.fromCharCode(65 + (index % 26));
}

function sharedStrings(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  return `${declaration}<sst ${mainSpace} count="${texts.length}">${items.join('')}</sst>`;
}

function workbook(tables: readonly Table[]): string {
  const sheets = tables.map(
    ({ sheet }, index) =>
      `<sheet name="${escaped(sheet)}${index || ''}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${declaration}<workbook ${mainSpace} xmlns:r="${officeSpace}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function relationships(targets: [type: string, target: string][]): string {
  const tags = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${officeSpace}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${tags.join('')}</Relationships>`;
}

// What XML cannot hold, spreadsheets write as `_x0000_`.
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/[^\P{Cc}\t\n]/gu, (control) => `_x${control.charCodeAt(0).toString(16).padStart(4, '0')}_`);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const mainSpace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const officeSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;
const styles = `${declaration}<styleSheet ${mainSpace}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
