// The number of a cell, with what its row and its column say of it.

import { scopeIn } from '../context/labels.ts';
import type { Mention } from '../context/mention.ts';
import { metricIn } from '../context/metrics.ts';
import { periodIn, writePeriod } from '../context/periods.ts';
import { type StatedUnit, unitInHeader } from '../context/stated-unit.ts';
import type { TableCell } from '../document.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import type { Reading } from '../numbers/reading.ts';
import { linesToNumber } from './cell-text.ts';
import type { Column } from './columns.ts';
import type { Setting } from './setting.ts';

export interface Named {
  label: string;
  setting: Setting;
  place: { table: number; row: number; column: number };
}

/** Undefined where the cell holds no number, or more than one. */
export function mentionIn(
  cell: TableCell,
  column: Column | undefined,
  { label, setting, place }: Named,
): Mention | undefined {
  if (!column || column.role === 'none' || cell.isProse) return undefined;
  const unit =
    rateIn(label) ??
    countIn(column.header) ??
    column.unit ??
    (column.role === 'growth' || column.role === 'share' || column.role === 'attainment' ? percent : setting.unit);
  const line = linesToNumber(cell).at(-1)!;
  const readings = readNumbers(line.text, { unit, isCell: true });
  if (readings.length !== 1 || !/^[\s¥￥+\-−－(（]*$/.test(line.text.slice(0, readings[0]!.start))) return undefined;
  return mentionOf(readings[0]!, line, { column, label, setting, place });
}

/** A column of 人数 or 户数 counts, whatever unit the table is in. */
function countIn(header: string): StatedUnit | undefined {
  return /(?:人|家|户|件|台|次|单)数(?:量)?\s*(?:[(（].*)?$/.test(header) ? { unit: '', power: 0 } : undefined;
}

// A row of a rate holds rates in all columns, whatever unit the table is in.
function rateIn(label: string): StatedUnit | undefined {
  return /率\s*(?:[(（]%[)）])?$/.test(label) ? percent : unitInHeader(label);
}

const percent: StatedUnit = { unit: 'ratio', power: -2 };

function mentionOf(
  reading: Reading,
  cell: TableCell,
  { column, label, setting, place }: Named & { column: Column },
): Mention {
  const words = `${setting.caption} ${column.header}`;
  return {
    ...reading,
    start: reading.start + cell.start,
    end: reading.end + cell.start,
    id: '',
    paragraph: cell.paragraph,
    sentence: 0,
    segment: 0,
    lead: column.header,
    clause: column.header,
    gap: '',
    tail: '',
    rest: '',
    isAside: false,
    role: column.role === 'none' ? 'other' : column.role,
    metric: metricIn(column.header) || metricIn(label) || metricIn(setting.caption),
    label,
    scope: scopeIn(label),
    period: writePeriod(periodIn(words)),
    cell: place,
  };
}
