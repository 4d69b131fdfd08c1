// The finishing of a .pptx: the passport goes in, Chinese fonts stand everywhere, targets are dashed, and what would differ from
// run to run is fixed, so that the same report makes the same bytes.

import { strToU8, type Unzipped, unzipSync } from 'fflate';
import type { Language } from '../../base/errors.ts';
import { edit, officeRelationships, relationshipsXml, zipped } from '../ooxml/parts.ts';
import { renumberCharts } from './chart-numbers.ts';
import { finishChart } from './chart-xml.ts';
import { fonts } from './look.ts';

const itemId = '{6E1C2F0A-5A0B-4B57-9D3B-0F1C7B6A0002}';

interface Finish {
  passport: string;
  /** Stands as the document's date. */
  day: string;
  language: Language;
  /** Of the series of each chart: now, before or target. */
  styles: readonly (readonly string[])[];
}

export function finishPackage(bytes: Uint8Array, { passport, day, language, styles }: Finish): Buffer {
  const files = renumberCharts(unzipSync(bytes));
  addPassport(files, passport);
  edit(files, 'ppt/presentation.xml', notesMasterInPlace);
  setDate(files, 'docProps/core.xml', day);
  for (const name of Object.keys(files)) {
    const [, chart] = /^ppt\/charts\/chart(\d+)\.xml$/.exec(name) ?? [];
    if (chart !== undefined) edit(files, name, (text) => finishChart(text, styles[Number(chart) - 1] ?? [], language));
    if (/^ppt\/(slides|theme)\/[^/]+\.xml$/.test(name))
      edit(files, name, (text) => withFonts(onePropertySet(text), language));
    if (/^ppt\/notesSlides\/[^/]+\.xml$/.test(name)) edit(files, name, (text) => inParagraphs(text));
    if (name.endsWith('.xlsx')) files[name] = settled(files[name]!, day);
  }
  return zipped(files);
}

function addPassport(files: Unzipped, passport: string): void {
  files['customXml/item1.xml'] = strToU8(passport);
  files['customXml/itemProps1.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  files['customXml/_rels/item1.xml.rels'] = strToU8(
    relationshipsXml(`<Relationship Id="rId1" Type="${officeRelationships}/customXmlProps" Target="itemProps1.xml"/>`),
  );
  const relationship = `<Relationship Id="rIdPassport" Type="${officeRelationships}/customXml" Target="../customXml/item1.xml"/>`;
  edit(files, 'ppt/_rels/presentation.xml.rels', (text) =>
    text.replace('</Relationships>', `${relationship}</Relationships>`),
  );
  const type = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
  edit(files, '[Content_Types].xml', (text) =>
    text.replace('</Types>', `<Override PartName="/customXml/itemProps1.xml" ContentType="${type}"/></Types>`),
  );
}

function setDate(files: Unzipped, name: string, day: string): void {
  edit(files, name, (text) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`));
}

// The library knows one font for all scripts, and names none for Chinese in the theme.
function withFonts(text: string, language: Language): string {
  const { eastAsia } = fonts[language];
  return text
    .replaceAll('<a:ea typeface=""/>', `<a:ea typeface="${eastAsia}"/>`)
    .replace(/<a:(ea|cs) typeface="[^"+]+"/g, `<a:$1 typeface="${eastAsia}"`)
    .replaceAll('lang="en-US"', language === 'zh' ? 'lang="zh-CN"' : 'lang="en-US"')
    .replaceAll(/<a:(hlink|folHlink)><a:srgbClr val="\w+"\/>/g, '<a:$1><a:srgbClr val="1F4E79"/>');
}

// The library writes it where PowerPoint reads past it and the schema does not allow it.
function notesMasterInPlace(text: string): string {
  const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(text)?.[0] ?? '';
  return text.replace(list, '').replace('</p:sldMasterIdLst>', `$&${list}`);
}

// The library repeats the properties of a paragraph before each of its runs.
function onePropertySet(text: string): string {
  return text.replace(/(<\/a:r>)<a:pPr\b(?:[^>]*\/>|[^>]*[^/>]>.*?<\/a:pPr>|>.*?<\/a:pPr>)/gs, '$1');
}

// Notes are one run in the library, in which PowerPoint shows no line breaks.
function inParagraphs(text: string): string {
  return text.replace(
    /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/,
    (_, notes: string) =>
      notes
        .split(/\r?\n/)
        .map((line) =>
          line === '' ? '<a:p/>' : `<a:p><a:r><a:rPr lang="zh-CN" dirty="0"/><a:t>${line}</a:t></a:r></a:p>`,
        )
        .join(''),
  );
}

/** The workbook behind a chart, whose parts bear the moment too. */
function settled(bytes: Uint8Array, day: string): Unzipped[string] {
  const files = unzipSync(bytes);
  setDate(files, 'docProps/core.xml', day);
  return new Uint8Array(zipped(files));
}
