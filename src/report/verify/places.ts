// Where each listed figure stands: in the control that bears its tag, else at its bookmark, else in a link to its passport, else
// where its neighbours say that it must be. What rewrites a document may have taken any of them away.

import { align } from './align.ts';
import type { Listed } from './listed.ts';
import { numbersIn, saysSame } from './meaning.ts';
import { areNear, freeNumbers, markedSpots, type NumberSpot, order, type Spot, textAt } from './spots.ts';
import type { Story } from '../../word/stories.ts';

export interface Places {
  /** A figure that somebody copied stands in several; one that is gone, in none. */
  of: Map<Listed, Spot[]>;
  /** Controls that say they hold a figure which no list knows. */
  unlisted: { tag: string; spot: Spot }[];
}

export function findPlaces(stories: readonly Story[], figures: readonly Listed[]): Places {
  const marked = markedSpots(stories);
  const places: Places = { of: new Map(), unlisted: unlistedIn(marked, figures) };
  placeByControls(places, figures, marked);
  placeByBookmarks(places, figures, marked);
  placeByLinks(places, figures, marked);
  const taken = [...places.unlisted.map(({ spot }) => spot), ...[...places.of.values()].flat()];
  const free = new Set(freeNumbers(stories, taken));
  mendStrayMarks(places, free);
  placeByNeighbours(places, { figures, free, stories });
  placeAnywhere(places, figures, free);
  return places;
}

type Marked = ReturnType<typeof markedSpots>;

const tagPattern = /^figure-\d+$/;

function unlistedIn(marked: Marked, figures: readonly Listed[]): Places['unlisted'] {
  const known = new Set(figures.map(({ id }) => id));
  return marked
    .filter(({ mark: { kind, name } }) => kind === 'control' && tagPattern.test(name) && !known.has(name))
    .map((spot) => ({ tag: spot.mark.name, spot }));
}

function placeByControls({ of }: Places, figures: readonly Listed[], marked: Marked): void {
  const controls = Map.groupBy(
    marked.filter(({ mark }) => mark.kind === 'control'),
    ({ mark }) => mark.name,
  );
  for (const figure of figures) if (controls.has(figure.id)) of.set(figure, controls.get(figure.id)!);
}

function placeByBookmarks({ of }: Places, figures: readonly Listed[], marked: Marked): void {
  const bookmarks = Map.groupBy(
    marked.filter((spot) => spot.mark.kind === 'bookmark' && /\d/.test(textAt(spot))),
    ({ mark }) => mark.name,
  );
  for (const figure of figures) {
    const spots = bookmarks.get(figure.id.replace('figure-', 'yj_'));
    if (spots && !of.has(figure)) of.set(figure, spots.slice(0, 1));
  }
}

// Figures of one expression share an address: the first that is not placed takes the first link.
function placeByLinks({ of }: Places, figures: readonly Listed[], marked: Marked): void {
  const taken = Map.groupBy([...of.values()].flat(), ({ paragraph }) => paragraph);
  const isTaken = ({ paragraph, start, end }: Spot) =>
    taken.get(paragraph)?.some((spot) => spot.start < end && start < spot.end) ?? false;
  const links = Map.groupBy(
    marked.filter((spot) => spot.mark.kind === 'link' && !isTaken(spot)),
    ({ mark }) => expressionIn(mark.name),
  );
  for (const figure of figures) {
    const spot = of.has(figure) ? undefined : links.get(figure.expr)?.shift();
    if (spot) of.set(figure, [spot]);
  }
}

function expressionIn(address: string): string | undefined {
  return URL.canParse(address) ? (new URL(address).searchParams.get('expression') ?? undefined) : undefined;
}

// A bookmark or a link that slid onto other words of its sentence, where the number itself still stands.
function mendStrayMarks({ of }: Places, free: Set<NumberSpot>): void {
  for (const [figure, [spot, ...others]] of of) {
    if (!spot || others.length > 0 || saysSame(figure.text, textAt(spot)) || isControl(spot)) continue;
    const own = [...free].find((each) => each.paragraph === spot.paragraph && saysSame(figure.text, textAt(each)));
    const whole = wholeNumber(spot);
    if (saysSame(figure.text, textAt(whole))) of.set(figure, [whole]);
    else if (own) take(of, free, { figure, spot: own });
  }
}

// LibreOffice ends a bookmark too early where footnotes stand before it in the paragraph.
function wholeNumber(spot: Spot): Spot {
  const token = numbersIn(spot.paragraph.text).find(({ start, end }) => start <= spot.start && spot.start < end);
  return token ? { ...spot, start: token.start, end: token.end } : spot;
}

function isControl(spot: Spot): boolean {
  return (spot as Marked[number]).mark?.kind === 'control';
}

interface Around {
  figures: readonly Listed[];
  free: Set<NumberSpot>;
  stories: readonly Story[];
}

function placeByNeighbours({ of }: Places, { figures, free, stories }: Around): void {
  const compare = order(stories);
  let run: Listed[] = [];
  let before: Spot | undefined;
  for (const figure of [...figures, undefined]) {
    const spot = figure && of.get(figure)?.[0];
    if (figure && !spot) {
      run.push(figure);
      continue;
    }
    if (run.length > 0) {
      const fences = { before, after: spot };
      const between = [...free].filter((each) => isBetween(each, fences, compare));
      for (const pair of align(run, between, fences)) take(of, free, pair);
    }
    run = [];
    before = spot;
  }
}

// Where the paragraphs were moved about, only what stands beside the neighbours counts.
function isBetween(
  spot: Spot,
  { before, after }: { before: Spot | undefined; after: Spot | undefined },
  compare: (left: Spot, right: Spot) => number,
): boolean {
  if (before && after && compare(before, after) > 0) return areNear(spot, before) || areNear(spot, after);
  return (!before || compare(before, spot) < 0) && (!after || compare(spot, after) < 0);
}

// Moved to where no neighbour is; a short bare number could be any other.
function placeAnywhere({ of }: Places, figures: readonly Listed[], free: Set<NumberSpot>): void {
  for (const figure of figures) {
    if (of.has(figure)) continue;
    const spot = [...free].find((each) => isTelling(each) && saysSame(figure.text, textAt(each)));
    if (spot) take(of, free, { figure, spot });
  }
}

function isTelling({ token: { meaning }, start, end }: NumberSpot): boolean {
  return meaning.unit !== '' || end - start > 4;
}

function take(of: Places['of'], free: Set<NumberSpot>, { figure, spot }: { figure: Listed; spot: NumberSpot }): void {
  free.delete(spot);
  of.set(figure, [spot]);
}
