// A written report → a Word document. Each number of the text stands in a content control; its proof goes into the package.

import { Packer } from 'docx';
import { Refusal } from '../../base/errors.ts';
import { appendixBlocks } from '../appendix.ts';
import { toldNumbers } from '../told-numbers.ts';
import type { WrittenReport } from '../written-report.ts';
import { fontsOf } from './fonts.ts';
import { openFootnotes } from './footnotes.ts';
import { labelsOf } from './labels.ts';
import { openLinks } from '../ooxml/links.ts';
import { finishPackage } from './package.ts';
import { layOut, pageOf, textWidthOf } from './page.ts';
import { contentsEstimator } from './page-numbers.ts';
import { mostNumbers, type PrintedPoint, passportXml } from '../ooxml/passport.ts';
import { pointsOf } from '../ooxml/points.ts';
import { printBlocks } from './printer.ts';
import { readable } from '../ooxml/readable.ts';
import { openSpanSetter } from './set-spans.ts';
import type { StyleTemplate } from './style-template/read.ts';

export interface WordOptions {
  /** Of the app: each number then leads to its passport there. */
  baseAddress?: string | undefined;
  /** Puts at the end what each number is and how it is defined. */
  appendix?: boolean | undefined;
  /** A .docx of the company: its styles, page, header and footer are taken over. */
  styleDocument?: Uint8Array | undefined;
}

/** The .docx and how many numbers it carries. The same report makes the same bytes; the business day is its date. */
export async function writeWord(
  written: WrittenReport,
  options: WordOptions = {},
): Promise<{ bytes: Buffer; figures: number }> {
  refuseCrowds(written);
  const report = printable(written, options);
  const { language, proofs, businessDay } = report;
  const template = await styleTemplateOf(options, language);
  const links = openLinks(options.baseAddress, businessDay);
  const footnotes = openFootnotes();
  const setter = openSpanSetter(proofs, { links, footnotes });
  const points: PrintedPoint[] = [];
  let charts = 0;
  const children = printBlocks(report.blocks, {
    labels: labelsOf[language],
    width: textWidthOf(pageOf(template)),
    chartFont: fontsOf[language].heading.ascii,
    textStyle: template?.textStyle ?? 'BodyText',
    tableStyle: template?.tableStyle,
    appendixAt: written.blocks.length,
    setSpans: setter.setSpans,
    onChart: (block) => points.push(...pointsOf(block.chart, (charts += 1), proofs)),
  });
  const passport = passportXml({ report, figures: setter.printed(), points });
  const pageNumbers = report.blocks.some(({ kind }) => kind === 'contents') ? await contentsEstimator() : undefined;
  const document = layOut(report, { children, footnotes: footnotes.written(), passport, template, pageNumbers });
  const packed = await Packer.toBuffer(document);
  const bytes = finishPackage(packed, { passport, links: links.written(), day: businessDay, language, template });
  return { bytes, figures: setter.printed().length };
}

// What reads documents is loaded for a company's own alone.
async function styleTemplateOf(
  { styleDocument }: WordOptions,
  language: WrittenReport['language'],
): Promise<StyleTemplate | undefined> {
  if (!styleDocument) return undefined;
  const { readStyleTemplate } = await import('./style-template/read.ts');
  return readStyleTemplate(styleDocument, language);
}

// It would be a document that cannot be verified, and the server would be busy with nothing else for as long as it takes.
function refuseCrowds(report: WrittenReport): void {
  const { length } = toldNumbers(report);
  if (length <= mostNumbers) return;
  throw new Refusal('too_many_numbers', {
    zh: `报告有 ${length} 个数字，Word 文件里最多 ${mostNumbers} 个。请在模板的表里写 limit: 10，列举写 best、top，或改写数字附录（.xlsx）。`,
    en: `The report has ${length} numbers; a Word file holds at most ${mostNumbers}. Write limit: 10 in the tables of its template and best or top in its loops, or write the workbook (.xlsx).`,
  });
}

function printable(report: WrittenReport, { appendix = false }: WordOptions): WrittenReport {
  const blocks = appendix ? [...report.blocks, ...appendixBlocks(report)] : report.blocks;
  const proofs = new Map([...report.proofs].map(([expr, proof]) => [readable(expr), readable(proof)]));
  return { ...report, ...readable({ title: report.title, company: report.company, blocks }), proofs };
}
