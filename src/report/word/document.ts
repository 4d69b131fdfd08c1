// A written report → a Word document. Each number of the text stands in a content control; its proof goes into the package.

import { Document, type FileChild, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { appendixBlocks } from '../appendix.ts';
import type { WrittenReport } from '../written-report.ts';
import { readable } from './readable.ts';
import { fontsOf } from './fonts.ts';
import { openFootnotes } from './footnotes.ts';
import { type Labels, labelsOf } from './labels.ts';
import { openLinks } from './links.ts';
import { listNumbering } from './lists.ts';
import { finishPackage } from './package.ts';
import { type PrintedPoint, passportXml } from './passport.ts';
import { propertiesOf } from './passport-copy.ts';
import { pointsOf } from './points.ts';
import { printBlocks } from './printer.ts';
import { openSpanSetter } from './set-spans.ts';
import { reportStyles } from './styles.ts';

export interface WordOptions {
  /** Of the app: each number then leads to its passport there. */
  baseAddress?: string | undefined;
  /** Puts at the end what each number is and how it is defined. */
  appendix?: boolean | undefined;
}

/** The .docx and how many numbers it carries. The same report makes the same bytes; the business day is its date. */
export async function writeWord(
  written: WrittenReport,
  options: WordOptions = {},
): Promise<{ bytes: Buffer; figures: number }> {
  const report = printable(written, options);
  const { language, proofs, businessDay } = report;
  const links = openLinks(options.baseAddress, businessDay);
  const footnotes = openFootnotes();
  const setter = openSpanSetter(proofs, { links, footnotes });
  const points: PrintedPoint[] = [];
  let charts = 0;
  const children = printBlocks(report.blocks, {
    labels: labelsOf[language],
    width: textWidth,
    chartFont: fontsOf[language].heading.ascii,
    setSpans: setter.setSpans,
    onChart: (block) => points.push(...pointsOf(block.chart, (charts += 1), proofs)),
  });
  const passport = passportXml({ report, figures: setter.printed(), points });
  const document = documentOf(report, { children, footnotes: footnotes.written(), passport });
  const packed = await Packer.toBuffer(document);
  const bytes = finishPackage(packed, { passport, links: links.written(), day: businessDay, language });
  return { bytes, figures: setter.printed().length };
}

function printable(report: WrittenReport, { appendix = false }: WordOptions): WrittenReport {
  const blocks = appendix ? [...report.blocks, ...appendixBlocks(report)] : report.blocks;
  return { ...report, ...readable({ title: report.title, company: report.company, blocks }) };
}

const centimetre = 567;
const page = {
  size: { width: 11906, height: 16838 }, // A4
  margin: { top: 2.6 * centimetre, bottom: 2.4 * centimetre, left: 2.7 * centimetre, right: 2.7 * centimetre },
};
const textWidth = page.size.width - page.margin.left - page.margin.right;

interface Content {
  children: FileChild[];
  footnotes: Record<string, { children: Paragraph[] }>;
  passport: string;
}

function documentOf(report: WrittenReport, { children, footnotes, passport }: Content): Document {
  const { title, company, language, blocks } = report;
  return new Document({
    title,
    creator: company,
    lastModifiedBy: company,
    styles: reportStyles(language),
    numbering: listNumbering,
    footnotes,
    customProperties: propertiesOf(passport),
    // Without them a reader is asked to update the fields. It takes a second, so only a table of contents pays for it.
    ...(blocks.some(({ kind }) => kind === 'contents') && { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { default: header(title), first: header('') },
        footers: { default: footer(labelsOf[language]), first: footer(labelsOf[language]) },
        children,
      },
    ],
  });
}

// The first page has the title itself.
function header(title: string): Header {
  return new Header({ children: [new Paragraph({ style: 'Header', text: title })] });
}

function footer({ page: [before, between, after] }: Labels): Footer {
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  return new Footer({ children: [new Paragraph({ style: 'Footer', children: [new TextRun({ children })] })] });
}
