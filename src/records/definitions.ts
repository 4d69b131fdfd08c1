// What the company decided about its numbers: from the day on which each value becomes valid, and the default before.

import { createHash } from 'node:crypto';
import type { Day } from '../base/dates.ts';
import type { Transaction } from '../db/database.ts';
import { type ChoiceKey, type DefinitionKey, definitionList, type NumberKey } from './definition-list.ts';
import { type Standing, standing } from './standing.ts';

export interface Definitions {
  /** The number that is valid on a day; money in yuan, parts of a whole as fractions. */
  number(key: NumberKey, on: Day): number;
  /** The choice that is valid on a day. */
  text(key: ChoiceKey, on: Day): string;
  /** Changes whenever any value does: for keys of caches and hashes of definitions. */
  readonly fingerprint: string;
}

export interface SettingValue {
  key: string;
  valid_from: Day;
  value: string;
}

/** The definitions as they were known at a version. */
export async function readDefinitions(tx: Transaction, at: Standing): Promise<Definitions> {
  const values = await tx
    .selectFrom('setting_value')
    .select(['key', 'valid_from', 'value'])
    .where(standing('setting_value', at))
    .orderBy('key')
    .orderBy('valid_from')
    .execute();
  return definitionsOf(values);
}

/** The definitions that these values make, whichever order they come in. */
export function definitionsOf(values: readonly SettingValue[]): Definitions {
  const decided = Map.groupBy(values.toSorted(fromTheLatest), ({ key }) => key);
  const valueOf = (key: DefinitionKey, on: Day) =>
    decided.get(key)?.find(({ valid_from: from }) => from <= on)?.value ?? definitionList[key].default;
  return {
    number: (key, on) => Number(valueOf(key, on)),
    text: valueOf,
    fingerprint: fingerprintOf([...decided.values()].flat()),
  };
}

function fromTheLatest(left: SettingValue, right: SettingValue): number {
  if (left.key !== right.key) return left.key < right.key ? -1 : 1;
  return left.valid_from < right.valid_from ? 1 : -1;
}

// Defaults count too: a release that changes one changes the numbers.
function fingerprintOf(values: readonly SettingValue[]): string {
  const defaults = Object.entries(definitionList).map(([key, definition]) => [key, definition.default]);
  const decided = values.map((each) => [each.key, each.valid_from, each.value]);
  return createHash('sha256')
    .update(JSON.stringify([defaults, decided]))
    .digest('hex')
    .slice(0, 12);
}
