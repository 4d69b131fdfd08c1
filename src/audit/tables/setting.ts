// What is said above a table and holds for all of it: its caption, its unit.

import { type StatedUnit, statedUnit } from '../context/stated-unit.ts';
import type { Document, Table } from '../document.ts';
import { plain } from '../numbers/plain.ts';

export interface Setting {
  /** Which table it is, counted from 0. */
  index: number;
  unit: StatedUnit | undefined;
  caption: string;
  /** The lines before it. */
  above: string;
}

export function settingOf(document: Document, table: Table, index: number): Setting {
  return {
    index,
    unit: unitAbove(document, table),
    caption: captionOf(document, table),
    above: above(document, table).join(' '),
  };
}

const linesAbove = 3;

function above({ paragraphs }: Document, table: Table): string[] {
  const first = table.rows[0]?.[0]?.paragraph ?? 0;
  return paragraphs
    .slice(Math.max(0, first - linesAbove), first)
    .filter(({ isCell }) => !isCell)
    .map(({ text }) => plain(text));
}

function unitAbove(document: Document, table: Table): StatedUnit | undefined {
  const near = above(document, table).findLast((text) => statedUnit(text));
  if (near !== undefined) return statedUnit(near);
  const first = table.rows[0]?.[0]?.paragraph ?? 0;
  const said = document.paragraphs
    .slice(Math.max(0, first - 40), first)
    .findLast(({ text, isCell }) => !isCell && statedUnit(plain(text)));
  return said && statedUnit(plain(said.text));
}

function captionOf(document: Document, table: Table): string {
  return above(document, table).at(-1) ?? '';
}
