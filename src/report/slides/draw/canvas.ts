// What every part of a slide is drawn with: text whose numbers are counted and lead to their passports.

import type { DrawnSlide, Run } from '../library.ts';
import type { Language } from '../../../base/errors.ts';
import type { Span } from '../../../figures/writing/spans.ts';
import type { Proof } from '../../proof.ts';
import type { Links } from '../../ooxml/links.ts';
import type { PrintedFigure, PrintedPoint } from '../../ooxml/passport.ts';
import { colors, fonts } from '../look.ts';

export interface Canvas {
  slide: DrawnSlide;
  language: Language;
  proofs: ReadonlyMap<string, Proof>;
  /** Runs of a text; the numbers among them are kept for the passport of the file. */
  runs(spans: readonly Span[], look: Look): Run[];
  /** What was printed on this slide so far. */
  printed: PrintedFigure[];
  points: PrintedPoint[];
  /** The number of the next chart of the deck. */
  nextChart(): number;
}

export interface Look {
  size: number;
  color?: string;
  bold?: boolean;
}

export interface Deck {
  language: Language;
  proofs: ReadonlyMap<string, Proof>;
  links: Links;
  /** Numbers printed on all slides before. */
  figures: number;
  charts: number;
}

export function openCanvas(slide: DrawnSlide, deck: Deck): Canvas {
  const printed: PrintedFigure[] = [];
  const { language, proofs } = deck;
  const run = (span: Span, { size, color = colors.ink, bold = false }: Look): Run => {
    const proof = span.expr === undefined ? undefined : proofs.get(span.expr);
    const options = { fontFace: fonts[language].latin, fontSize: size, color, bold: bold || span.bold === true };
    if (!proof || proof.value === null) return { text: span.text, options };
    printed.push({ ...proof, tag: `figure-${(deck.figures += 1)}`, printed: span.text });
    const url = addressOf(deck.links, proof.expr);
    return { text: span.text, options: { ...options, ...(url !== undefined && { hyperlink: { url } }) } };
  };
  const nextChart = () => (deck.charts += 1);
  return {
    slide,
    language,
    proofs,
    runs: (spans, look) => spans.map((span) => run(span, look)),
    printed,
    points: [],
    nextChart,
  };
}

function addressOf(links: Links, expr: string): string | undefined {
  const id = links.to(expr);
  return id === undefined ? undefined : links.written().get(id);
}
