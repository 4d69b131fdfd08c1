// A written report → a deck for the oral report. Its numbers lead to their passports, and the file lists what each one is.

import { type DrawnSlide, newPresentation, type Presentation } from './library.ts';
import { openLinks } from '../ooxml/links.ts';
import { passportXml, type PrintedFigure, type PrintedPoint } from '../ooxml/passport.ts';
import { readable } from '../ooxml/readable.ts';
import type { WrittenReport } from '../written-report.ts';
import { type Deck, openCanvas } from './draw/canvas.ts';
import { drawSlide } from './draw/draw.ts';
import { colors, fonts, page, rows, wide } from './look.ts';
import { emsOf } from './measure.ts';
import { notesOf } from './notes.ts';
import { finishPackage } from './package.ts';
import { planSlides } from './plan/plan.ts';
import { clippedText } from './plan/sentences.ts';
import type { Slide } from './slide.ts';

export interface SlideOptions {
  /** Of the app: each number then leads to its passport there. */
  baseAddress?: string | undefined;
}

/** The .pptx and how many numbers it carries. The same report makes the same bytes; the business day is its date. */
export async function writeSlides(
  written: WrittenReport,
  options: SlideOptions = {},
): Promise<{ bytes: Buffer; figures: number }> {
  const { title, company, blocks, findings } = written;
  const report = { ...written, ...readable({ title, company, blocks, findings }) };
  const deck: Deck = { ...report, links: openLinks(options.baseAddress, report.businessDay), figures: 0, charts: 0 };
  const presentation = openPresentation(report);
  const figures: PrintedFigure[] = [];
  const points: PrintedPoint[] = [];
  const targets: string[][] = [];
  for (const slide of planSlides(report)) {
    const canvas = openCanvas(presentation.addSlide(), deck);
    drawSlide(canvas, slide);
    drawFooter(canvas.slide, slide, report);
    const notes = notesOf(slide, report, canvas);
    if (notes !== '') canvas.slide.addNotes(notes);
    figures.push(...canvas.printed);
    points.push(...canvas.points);
    if (slide.kind === 'content' && slide.body.kind === 'chart')
      targets.push(slide.body.block.chart.series.map(({ style }) => style));
  }
  const packed = (await presentation.write({ outputType: 'uint8array' })) as Uint8Array;
  const passport = passportXml({ report, figures, points });
  const { businessDay: day, language } = report;
  return { bytes: finishPackage(packed, { passport, day, language, styles: targets }), figures: figures.length };
}

function openPresentation({ title, company, language }: WrittenReport): Presentation {
  const presentation = newPresentation();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = title;
  presentation.subject = title;
  presentation.author = company;
  presentation.company = company;
  const { latin } = fonts[language];
  presentation.theme = { headFontFace: latin, bodyFontFace: latin };
  return presentation;
}

function drawFooter(slide: DrawnSlide, { kind }: Slide, { company, title, language }: WrittenReport): void {
  if (kind === 'title' || kind === 'closing') return;
  const font = { fontFace: fonts[language].latin, fontSize: 10, color: colors.grey };
  const name = company === '' ? title : company;
  const text = clippedText(name, Math.min(emsOf(name), 60));
  slide.addText(text, { x: page.margin, w: wide - 1.2, ...rows.footer, margin: 0, valign: 'middle', ...font });
  const number = { x: page.margin + wide - 1, w: 1, ...rows.footer, align: 'right' as const, margin: 0 };
  slide.slideNumber = { ...number, ...font };
}
