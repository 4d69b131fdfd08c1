// Where in the XML a comment can begin or end beside a character. Within a run it is cut in two, and the second half gets the
// properties of the first.

import type { Paragraph } from '../../../word/paragraph-text.ts';
import type { Piece, Run, TextElement } from '../../../word/pieces.ts';
import { rawPlace } from '../../../word/scan-xml.ts';

export interface Cut {
  at: number;
  /** What is cut there, if anything is. */
  run?: Run | undefined;
  /** It is cut within its text. */
  element?: TextElement | undefined;
  isInCdata?: boolean;
}

export function plainCut(at: number): Cut {
  return { at };
}

export function beforeCharacter(xml: string, paragraph: Paragraph, place: number): Cut {
  const { piece, isFirst } = pieceAt(paragraph, place);
  const { run, element, hull } = piece;
  if (hull) return plainCut(hull.from);
  const within = place - piece.start;
  if (within > 0 || !isFirst) return cutWithin(xml, piece, within);
  const from = element?.tag.from ?? piece.from;
  return run && from !== run.content ? { at: from, run } : plainCut(run?.from ?? from);
}

export function behindCharacter(xml: string, paragraph: Paragraph, place: number): Cut {
  const { piece, isLast } = pieceAt(paragraph, place);
  const { run, element, hull } = piece;
  if (hull) return plainCut(hull.to);
  const within = place - piece.start + 1;
  if (within < piece.length || !isLast) return cutWithin(xml, piece, within);
  const to = element?.to ?? piece.to;
  return run && to !== run.end ? { at: to, run } : plainCut(run?.to ?? to);
}

function cutWithin(xml: string, { run, element, isCdata, from, to, length }: Piece, within: number): Cut {
  const isPlain = isCdata || to - from === length;
  const at = from + (isPlain ? within : rawPlace(xml.slice(from, to), within));
  return run ? { at, run, element, isInCdata: isCdata } : plainCut(at);
}

// Pieces lie in the order of the text.
function pieceAt({ pieces }: Paragraph, place: number) {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low]!;
  const isSame = (other: Piece | undefined) => piece.element !== undefined && other?.element === piece.element;
  return { piece, isFirst: !isSame(pieces[low - 1]), isLast: !isSame(pieces[low + 1]) };
}
