// Blocks → a Word document. Each number of the text stands in a content control; its proof goes into the package.

import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Block } from '../blocks.ts';
import type { Proof } from '../proof.ts';
import { openPrinter } from './printer.ts';
import { finishPackage } from './package.ts';
import { proofXml } from './proof-part.ts';
import { reportStyles } from './styles.ts';

export interface DocumentParts {
  blocks: Block[];
  proofs: ReadonlyMap<string, Proof>;
  title: string;
  company: string;
  /** The business day; stands as the document's date. */
  day: string;
}

/** The .docx and how many numbers it carries. The same parts make the same bytes. */
export async function writeDocument(parts: DocumentParts): Promise<{ bytes: Buffer; figures: number }> {
  const printer = openPrinter(parts.proofs);
  const children = parts.blocks.flatMap((block) => printer.print(block));
  const document = new Document({
    title: parts.title,
    creator: parts.company,
    lastModifiedBy: parts.company,
    styles: reportStyles,
    sections: [
      { properties: { page }, headers: { default: header(parts.title) }, footers: { default: footer() }, children },
    ],
  });
  const bytes = await Packer.toBuffer(document);
  const printed = printer.printed();
  return {
    bytes: finishPackage(bytes, { proof: proofXml(printed, parts.day), day: parts.day }),
    figures: printed.length,
  };
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
