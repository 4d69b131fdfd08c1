// Blocks → a Word document. Each number of the text stands in a content control; its proof goes into the package.

import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { WrittenReport } from '../written-report.ts';
import { openPrinter } from './printer.ts';
import { finishPackage } from './package.ts';
import { proofXml } from './proof-part.ts';
import { reportStyles } from './styles.ts';

/** The .docx and how many numbers it carries. The same report makes the same bytes; the business day is its date. */
export async function writeWord(report: WrittenReport): Promise<{ bytes: Buffer; figures: number }> {
  const printer = openPrinter(report.proofs);
  const children = report.blocks.flatMap((block) => printer.print(block));
  const document = new Document({
    title: report.title,
    creator: report.company,
    lastModifiedBy: report.company,
    styles: reportStyles,
    sections: [
      { properties: { page }, headers: { default: header(report.title) }, footers: { default: footer() }, children },
    ],
  });
  const bytes = await Packer.toBuffer(document);
  const printed = printer.printed();
  const parts = { proof: proofXml(printed, report), day: report.businessDay };
  return { bytes: finishPackage(bytes, parts), figures: printed.length };
}

const centimetre = 567;
const page = {
  size: { width: 11906, height: 16838 }, // A4
  margin: { top: 2.6 * centimetre, bottom: 2.4 * centimetre, left: 2.7 * centimetre, right: 2.7 * centimetre },
};

function header(title: string): Header {
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [small(title)] })] });
}

function footer(): Footer {
  const run = new TextRun({
    size: 18,
    color: '595959',
    children: ['第 ', PageNumber.CURRENT, ' 页 共 ', PageNumber.TOTAL_PAGES, ' 页'],
  });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}

function small(text: string): TextRun {
  return new TextRun({ text, size: 18, color: '595959' });
}
