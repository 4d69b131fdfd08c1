// The finishing of a .pptx: the passport goes in, Chinese fonts stand everywhere, targets are dashed, and what would differ from
// run to run is fixed, so that the same report makes the same bytes.

import { type Unzipped, unzipSync } from 'fflate';
import type { Language } from '../../base/errors.ts';
import { addPassport } from '../ooxml/add-passport.ts';
import { edit, zipped } from '../ooxml/parts.ts';
import { renumberCharts } from './chart-numbers.ts';
import { finishChart } from './chart-xml.ts';
import { fonts } from './look.ts';

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
  addPassport(files, passport, 'ppt/_rels/presentation.xml.rels');
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
