// A report proven again: what its text says, what it said when it was written, and what the ledger says today.

import type { Viewer } from '../../access/viewer.ts';
import type { Language } from '../../base/errors.ts';
import type { Database } from '../../db/database.ts';
import type { RowChanges } from '../../figures/proof/changes-behind.ts';
import { diff } from '../../figures/proof/diff.ts';
import { type AskedAgain, askAgain } from './ask-again.ts';
import { drawnAt, drawsSame, placeOfPoint } from './check-charts.ts';
import { describePlace } from './describe-place.ts';
import { isTurned } from './direction.ts';
import { type Ledger, ledgerOf, standingOf } from './judge.ts';
import { type Listed, type PassportOfFile, readListed } from './listed.ts';
import { saysSame } from './meaning.ts';
import { findPlaces, type Places } from './places.ts';
import { reasonWords } from './reasons.ts';
import { type Spot, textAt } from './spots.ts';
import { type DrawnPoint, readCharts, readStories } from '../../word/stories.ts';
import type { Drifted, Place, Reason, Verification } from './verification.ts';
import { openWordPackage } from '../../word/word-package.ts';

/** Rows are listed for so many figures that drifted: one late invoice moves half of a report, for the same reason. */
const usuallyExplained = 12;

/** Reads only. Refuses what is no Word document, is made to do harm, or carries no list of figures. */
export async function verifyDocument(
  db: Database,
  viewer: Viewer,
  request: { bytes: Uint8Array; language?: Language; explained?: number | undefined },
): Promise<Verification> {
  const word = openWordPackage(request.bytes);
  const stories = readStories(word);
  const file = readListed(word);
  const asked = await askAgain(db, viewer, file);
  const result = emptyResult(file, asked);
  const book = openBook(result, { ledger: ledgerOf(file, asked), language: request.language ?? 'zh' });
  judgeText(book, file, findPlaces(stories, file.figures));
  judgeCharts(book, file, readCharts(word));
  await addChanges(db, result.drifted, { file, asked, explained: request.explained ?? usuallyExplained });
  return result;
}

function emptyResult(file: PassportOfFile, { versionNow }: AskedAgain): Verification {
  const { kind, period, title, asOf, version, figures, points } = file;
  return {
    kind,
    period,
    title,
    as_of: asOf,
    version,
    version_now: versionNow,
    figures: figures.length,
    proven: 0,
    points: points.length,
    points_proven: 0,
    drifted: [],
    edited: [],
    unknown: [],
    removed: [],
  };
}

type Book = ReturnType<typeof openBook>;

/** Where a figure stands and what is found there. */
interface Found {
  place: Place;
  found: string;
}

function openBook(result: Verification, { ledger, language }: { ledger: Ledger; language: Language }) {
  const unknown = (figure: Listed, reason: Reason, at?: Found) => {
    const { place = null, found = null } = at ?? {};
    result.unknown.push({ ...judged(figure), place, found, reason, message: reasonWords[reason][language] });
  };
  const edited = (figure: Listed, at: Found, what: 'number' | 'direction') =>
    result.edited.push({ ...judged(figure), ...at, what });
  /** For a figure whose text is as it was written; true when it is proven. */
  const stands = (figure: Listed, at: Found): boolean => {
    const standing = standingOf(figure, ledger);
    if (standing.kind === 'unknown') unknown(figure, standing.reason, at);
    if (standing.kind === 'drifted') {
      const [before, now] = [standing.before, standing.now].map(({ value, text }) => ({ value, text })) as [
        Drifted['before'],
        Drifted['now'],
      ];
      const same = before.text === now.text;
      result.drifted.push({ ...judged(figure), place: at.place, before, now, same_print: same, changes: null });
    }
    return standing.kind === 'proven';
  };
  const isAltered = (figure: Listed) => {
    const standing = standingOf(figure, ledger);
    return standing.kind === 'unknown' && standing.reason === 'list_altered';
  };
  return { result, unknown, edited, stands, isAltered };
}

function judged({ id, expr, name, text }: Listed) {
  return { id, expr, name, written: text };
}

function judgeText(book: Book, { figures }: PassportOfFile, places: Places): void {
  for (const figure of figures) {
    const spots = places.of.get(figure) ?? [];
    if (spots.length === 0) book.result.removed.push(judged(figure));
    else if (judgeFigure(book, figure, spots)) book.result.proven += 1;
  }
  for (const { tag, spot } of places.unlisted) {
    const nobody = { id: tag, expr: '', name: '', text: '' } as Listed;
    book.unknown(nobody, 'not_listed', foundAt(spot));
  }
}

function judgeFigure(book: Book, figure: Listed, spots: Spot[]): boolean {
  const other = spots.find((spot) => !saysSame(figure.text, textAt(spot)));
  const turned = spots.find(({ paragraph, start }) => isTurned(figure, paragraph.text.slice(0, start)));
  const wrong = other ?? turned;
  if (!wrong || book.isAltered(figure)) return book.stands(figure, foundAt(wrong ?? spots[0]!));
  book.edited(figure, foundAt(wrong), other ? 'number' : 'direction');
  return false;
}

function foundAt(spot: Spot): Found {
  return { place: describePlace(spot), found: textAt(spot) };
}

function judgeCharts(book: Book, { points }: PassportOfFile, charts: DrawnPoint[][]): void {
  for (const figure of points) {
    const drawn = drawnAt(charts, figure);
    const place = placeOfPoint(figure);
    if (charts.length === 0) book.result.removed.push(judged(figure));
    else if (drawn === undefined) book.unknown(figure, 'unreadable_point');
    else if (!drawsSame(figure.text, drawn)) book.edited(figure, { place, found: drawn }, 'number');
    else if (book.stands(figure, { place, found: drawn })) book.result.points_proven += 1;
  }
}

async function addChanges(
  db: Database,
  drifted: Drifted[],
  { file, asked, explained }: { file: PassportOfFile; asked: AskedAgain; explained: number },
): Promise<void> {
  const expressions = [...new Set(drifted.map(({ expr }) => expr))].slice(0, explained);
  if (expressions.length === 0 || !asked.asker) return;
  const { version: from, asOf, askedOn, language } = file;
  const request = { from, to: asked.versionNow, expressions, asOf, askedOn, language };
  const { figures } = await diff(db, asked.asker, request);
  const changes = new Map<string, RowChanges>(
    figures.map(({ arrived, left, changed }, index) => [expressions[index]!, { arrived, left, changed }]),
  );
  for (const each of drifted) each.changes = changes.get(each.expr) ?? null;
}
