// Sets spans as runs: a number in its content control, its doubts in footnotes. Keeps the figures for the passport.

import { type ParagraphChild, TextRun } from 'docx';
import type { Span } from '../../figures/writing/spans.ts';
import type { Proof } from '../proof.ts';
import { contentControl, tagOf } from './content-control.ts';
import type { Footnotes } from './footnotes.ts';
import type { Links } from '../ooxml/links.ts';
import type { PrintedFigure } from '../ooxml/passport.ts';
import type { SetSpans } from './table.ts';

export interface SpanSetter {
  setSpans: SetSpans;
  /** The figures set so far, in the order of the text. */
  printed(): PrintedFigure[];
}

export function openSpanSetter(
  proofs: ReadonlyMap<string, Proof>,
  { links, footnotes }: { links: Links; footnotes: Footnotes },
): SpanSetter {
  const printed: PrintedFigure[] = [];

  const setText = ({ text, expr }: Span, bold: boolean): ParagraphChild => {
    const proof = expr === undefined ? undefined : proofs.get(expr);
    if (!proof || proof.value === null) return new TextRun({ text, bold });
    const number = printed.length + 1;
    printed.push({ ...proof, tag: tagOf(number), printed: text });
    const tagged = { number, alias: proof.name, link: links.to(proof.expr) };
    return contentControl(text, tagged, bold) as unknown as ParagraphChild;
  };
  const setSpans: SetSpans = (spans, bold = false) =>
    spans.flatMap((span) => [setText(span, bold || span.bold === true), ...footnotes.marks(span.notes ?? [])]);
  return { setSpans, printed: () => printed };
}
