// The passport of a document: what each of its numbers is, what it was, and by which definition and ledger version, so that
// the whole can be proven again. A custom XML part of the file; passport-copy.ts puts it there a second time.

import type { Proof } from '../proof.ts';
import type { WrittenReport } from '../written-report.ts';

export const passportNamespace = 'urn:youju:figures:1';

/** More in one document nobody reads, and nothing reads back within a second. Our own reports have some hundred. */
export const mostNumbers = 3000;

export interface Passport {
  report: Omit<WrittenReport, 'blocks' | 'proofs' | 'findings'>;
  figures: PrintedFigure[];
  points: PrintedPoint[];
}

/** A number of the text, in the content control of this tag. */
export interface PrintedFigure extends Proof {
  tag: string;
  /** The text as it stands in the document; a sign may have become a word. */
  printed: string;
}

/** A value of a chart, found by the names that the chart itself has. */
export interface PrintedPoint extends Proof {
  /** Counts from 1, in the order of the text. */
  chart: number;
  series: string;
  category: string;
  /** The value that is drawn, in the unit of the axis. */
  printed: string;
}

export function passportXml({ report, figures, points }: Passport): string {
  const lines = [...figures.map(figureElement), ...points.map(pointElement)].map((line) => `  ${line}\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<figures xmlns="${passportNamespace}" ${attributes(told(report))}>\n${lines}</figures>\n`;
}

/** What was asked for, and what the figures were asked from. */
function told({ version, businessDay, askedOn, kind, period, language, title, scope }: Passport['report']) {
  const whose = scope.all ? {} : { people: scope.people.join(' ') };
  return { version: String(version), as_of: businessDay, asked_on: askedOn, kind, period, language, title, ...whose };
}

function figureElement(figure: PrintedFigure): string {
  return `<figure ${attributes({ id: figure.tag, ...provenBy(figure) })}/>`;
}

function pointElement(point: PrintedPoint): string {
  const { chart, series, category } = point;
  return `<point ${attributes({ chart: String(chart), series, category, ...provenBy(point) })}/>`;
}

function provenBy({ name, expr, value, unit, printed, definitionHash, version }: PrintedFigure | PrintedPoint) {
  return {
    name,
    expr,
    value: value === null ? '' : String(value),
    unit,
    text: printed,
    definition_hash: definitionHash,
    version: String(version),
  };
}

function attributes(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(value)}"`)
    .join(' ');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

export function escapeXml(text: string): string {
  return text.replace(/[&<>"\n\t]/g, (character) => entities[character]!);
}
