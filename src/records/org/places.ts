// The places that a person has had and is to have, told one after the other; the last told holds from its day on.

import type { Role } from '../../access/viewer.ts';
import { addDays, type Day } from '../../base/dates.ts';

export interface ToldPlace {
  role: Role;
  supervisor_id: number | null;
  /** Null: since ever. */
  placed_on: Day | null;
}

export interface Place {
  role: Role;
  supervisor_id: number | null;
  /** Null: since ever. */
  from: Day | null;
  /** The last day; null: until further notice. */
  to: Day | null;
}

/** The places in the order of their days, of what was told in the order of telling. */
export function placesOf(told: readonly ToldPlace[]): Place[] {
  const places: Omit<Place, 'to'>[] = [];
  for (const { placed_on: from, role, supervisor_id } of told) {
    while (places.length > 0 && startOf(places.at(-1)!) >= (from ?? '')) places.pop();
    const before = places.at(-1);
    const goesOn = before?.role === role && before.supervisor_id === supervisor_id;
    if (!goesOn) places.push({ role, supervisor_id, from });
  }
  return places.map((place, index) => ({ ...place, to: endBefore(places[index + 1]) }));
}

export function placeOn(places: readonly Place[], day: Day): Place | undefined {
  return places.findLast((place) => startOf(place) <= day);
}

function startOf({ from }: Pick<Place, 'from'>): string {
  return from ?? '';
}

function endBefore(next: Pick<Place, 'from'> | undefined): Day | null {
  return next?.from ? addDays(next.from, -1) : null;
}
