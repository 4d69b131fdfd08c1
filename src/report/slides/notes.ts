// What the speaker reads: the section in full, and for every number of the slide its expression.

import { type Span, textOf } from '../../figures/writing/spans.ts';
import type { Language } from '../../base/errors.ts';
import type { PrintedFigure, PrintedPoint } from '../ooxml/passport.ts';
import type { WrittenReport } from '../written-report.ts';
import type { Slide } from './slide.ts';
import { slideWords } from './slide-words.ts';

export function notesOf(
  slide: Slide,
  { proofs, language }: WrittenReport,
  drawn: { printed: readonly PrintedFigure[]; points: readonly PrintedPoint[] },
): string {
  const told = 'notes' in slide ? slide.notes : [];
  const spoken = told.flat().flatMap(({ expr, text }: Span) => {
    const proof = expr === undefined ? undefined : proofs.get(expr);
    return proof && proof.value !== null ? [{ ...proof, printed: text }] : [];
  });
  const numbers = [...drawn.printed, ...spoken, ...drawn.points].map((number) => numberLine(number, language));
  const list = numbers.length > 0 ? ['', slideWords[language].numbers, ...new Set(numbers)] : [];
  return [...told.map((paragraph) => textOf(paragraph)), ...list].join('\n').trim();
}

function numberLine(
  { printed, name, expr, value, version }: Pick<PrintedFigure, 'printed' | 'name' | 'expr' | 'value' | 'version'>,
  language: Language,
): string {
  const at = language === 'zh' ? `账册版本 ${version}` : `ledger version ${version}`;
  return `${printed} · ${name} · ${expr} = ${value} · ${at}`;
}
