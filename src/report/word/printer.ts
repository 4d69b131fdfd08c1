// Prints blocks as Word paragraphs and tables, and keeps count of captions and of the numbers it has set.

import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  type Table,
  TextRun,
} from 'docx';
import type { Block } from '../blocks.ts';
import type { Proof } from '../proof.ts';
import type { Span } from '../../figures/writing/spans.ts';
import { contentControl } from './content-control.ts';
import type { PrintedProof } from './proof-part.ts';
import { type SetSpans, tableOf } from './table.ts';

export interface Printer {
  print(block: Block): (Paragraph | Table)[];
  /** The proofs of the numbers set so far, in the order of the text. */
  printed(): PrintedProof[];
}

export function openPrinter(proofs: ReadonlyMap<string, Proof>): Printer {
  const printed: PrintedProof[] = [];
  const counts = { 表: 0, 图: 0 };

  const setSpans: SetSpans = (spans, bold = false) => spans.map((span) => setSpan(span, bold));
  const setSpan = (span: Span, bold: boolean): ParagraphChild => {
    const proof = span.expr === undefined ? undefined : proofs.get(span.expr);
    if (!proof || proof.value === null) return new TextRun({ text: span.text, bold });
    const id = printed.length + 1;
    const tag = `figure-${id}`;
    printed.push({ ...proof, tag, printed: span.text });
    return contentControl(span.text, { id: 1000 + id, tag, alias: proof.name }, bold) as unknown as ParagraphChild;
  };
  const caption = (label: keyof typeof counts, text: string) => {
    counts[label] += 1;
    const number = new SimpleField(`SEQ ${label} \\* ARABIC`, String(counts[label]));
    const keepNext = label === '表'; // A table's caption stands above it, a picture's below.
    return new Paragraph({
      style: 'Caption',
      keepNext,
      children: [new TextRun(`${label} `), number, new TextRun(`  ${text}`)],
    });
  };

  const print = (block: Block): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'title':
        return [
          new Paragraph({ heading: HeadingLevel.TITLE, text: block.text }),
          new Paragraph({ style: 'Subtitle', text: block.subtitle }),
        ];
      case 'heading':
        return [
          new Paragraph({
            heading: headings[block.level],
            text: block.text,
          }),
        ];
      case 'paragraph':
        return [new Paragraph({ style: 'Body', children: setSpans(block.spans) })];
      case 'table':
        return [
          caption('表', block.caption),
          tableOf(block, setSpans),
          ...(block.note === undefined ? [] : [new Paragraph({ style: 'Note', text: block.note })]),
        ];
      case 'contents':
      case 'list':
      case 'chart':
        throw new Error(`cannot print ${block.kind} yet`);
      case 'picture':
        return [picture(block), caption('图', block.caption)];
    }
  };
  return { print, printed: () => printed };
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

const pageWidthPixels = 580;

function picture(block: Extract<Block, { kind: 'picture' }>): Paragraph {
  const image = new ImageRun({
    type: 'png',
    data: block.png,
    transformation: { width: pageWidthPixels, height: Math.round((pageWidthPixels * block.height) / block.width) },
    altText: { name: block.caption, title: block.caption, description: block.alternative },
  });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 160 },
    children: [image],
  });
}
