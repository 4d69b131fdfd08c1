// Names → ids. A name that nobody has is refused with the nearest known ones; one that several have, with their codes or paths.

import { Refusal } from '../../base/errors.ts';
import type { Transaction } from '../../db/database.ts';
import type { Choice } from '../catalogue/choices.ts';
import {
  type DimensionKey,
  dimensionOf,
  type Noun,
  type SliceDimension,
  type TimeDimension,
} from '../catalogue/dimensions.ts';
import { blankName, type Condition, type Question } from '../language/question.ts';
import { unknownName } from '../language/vocabulary.ts';
import type { Moment } from '../moment.ts';
import { type Found, findNames, knownNames } from './names.ts';

export interface Member {
  dimension: SliceDimension;
  /** The id in the table of the dimension, or the text that tells it; null is the blank one, 未分配. */
  id: number | string | null;
  name: string;
}

export interface ResolvedCondition extends Condition {
  members: Member[];
}

export type BreakdownDimension = SliceDimension | TimeDimension;

export interface ResolvedQuestion extends Omit<Question, 'conditions' | 'by'> {
  conditions: ResolvedCondition[];
  by: BreakdownDimension[];
}

/** The id of a person or customer that the asker may not know of. */
export const nobody = 0;

/** Nouns of which the asker may not learn what exists: `all` of it, or that of `strangers`, whom the row policies hide. */
export type Hidden = Readonly<Partial<Record<Noun, 'all' | 'strangers'>>>;

type Directory = Map<Noun, Map<string, Found[]>>;

/**
 * Reads the names of all questions with one statement a noun; each question then resolves or is refused by itself.
 * An asker who may not see everything does not learn which people and customers exist: unknown ones become nobody.
 */
export async function nameResolver(
  tx: Transaction,
  questions: Question[],
  asked: { moment: Moment; hidden: Hidden },
): Promise<(question: Question) => Promise<ResolvedQuestion>> {
  const directory: Directory = new Map();
  for (const [noun, words] of wordsByNoun(questions)) {
    const hidden = asked.hidden[noun];
    const found = hidden === 'all' ? nothingFound(words) : await findNames(tx, { noun, words, moment: asked.moment });
    directory.set(noun, hidden ? withNobody(found) : found);
  }
  return async (question) => {
    const conditions: ResolvedCondition[] = [];
    for (const condition of question.conditions) {
      const missing = missingWord(directory, condition);
      if (missing !== undefined)
        throw await unknownMember(tx, condition.dimension, { word: missing, moment: asked.moment });
      conditions.push({
        ...condition,
        members: condition.values.map((value) => memberOf(directory, condition.dimension, value)),
      });
    }
    // A region may come down to a level that is asked beside it.
    const by = new Set(question.by.map((dimension) => levelOf(dimension, conditions)));
    return { ...question, conditions, by: [...by] };
  };
}

/** Conditions by themselves; see nameResolver. */
export async function resolveConditions(
  tx: Transaction,
  conditions: Condition[],
  asked: Parameters<typeof nameResolver>[2],
): Promise<ResolvedCondition[]> {
  const question = { metric: 'sales', conditions, bounds: [], by: [], period: { kind: 'year' as const, year: 2025 } };
  const resolve = await nameResolver(tx, [question], asked);
  return (await resolve(question)).conditions;
}

/** What the members of conditions are members of. */
export function dimensionsOf(conditions: ResolvedCondition[]): SliceDimension[] {
  return conditions.flatMap(({ members }) => members.map(({ dimension }) => dimension));
}

function wordsByNoun(questions: Question[]): Map<Noun, Set<string>> {
  const words = new Map<Noun, Set<string>>();
  for (const condition of questions.flatMap((question) => question.conditions)) {
    const { noun } = dimensionOf(condition.dimension);
    if (!noun) continue;
    const known = words.get(noun) ?? new Set();
    for (const value of condition.values) known.add(value);
    words.set(noun, known);
  }
  return words;
}

function nothingFound(words: ReadonlySet<string>): Map<string, Found[]> {
  return new Map([...words].map((word) => [word, []]));
}

function withNobody(found: Map<string, Found[]>): Map<string, Found[]> {
  const entries = [...found].map(([word, matches]): [string, Found[]] => {
    return [word, matches.length > 0 ? matches : [{ id: nobody, name: word, handle: word }]];
  });
  return new Map(entries);
}

function missingWord(directory: Directory, { dimension, values }: Condition): string | undefined {
  const isKnown = (value: string) =>
    value === blankName ||
    choiceOf(dimension, value) !== undefined ||
    candidates(directory, dimension, value).length > 0;
  return values.find((value) => !isKnown(value));
}

function choiceOf(dimension: DimensionKey, value: string): Choice | undefined {
  const word = value.toLowerCase();
  return dimensionOf(dimension).choices?.find(({ code, names, aliases = [] }) =>
    [code, names.zh, names.en.toLowerCase(), ...aliases].includes(word),
  );
}

function memberOf(directory: Directory, dimension: DimensionKey, value: string): Member {
  if (value === blankName)
    return {
      dimension: dimension === 'region' ? 'province' : (dimension as SliceDimension),
      id: null,
      name: blankName,
    };
  const choice = choiceOf(dimension, value);
  if (choice) return { dimension: dimension as SliceDimension, id: choice.code, name: choice.names.zh };
  const found = candidates(directory, dimension, value);
  if (found.length > 1) throw ambiguous(dimension, value, found);
  const { id, name, level } = found[0]!;
  return { dimension: level ?? (dimension as SliceDimension), id, name };
}

// A code or path is decisive: a customer whose name happens to be another's code does not make that code ambiguous. The level
// goes first: 北京 is the path of a province and the name of its city.
function candidates(directory: Directory, dimension: DimensionKey, value: string): Found[] {
  const { noun } = dimensionOf(dimension);
  const found = (noun && directory.get(noun)?.get(value)) ?? [];
  const fits = found.filter(({ level }) => level === undefined || dimension === 'region' || dimension === level);
  const exact = fits.filter((each) => each.exact);
  return exact.length === 1 ? exact : fits;
}

// `by region` shows the level just below the region that is asked for, and the provinces when none is.
function levelOf(dimension: DimensionKey, conditions: ResolvedCondition[]): BreakdownDimension {
  if (dimension !== 'region') return dimension;
  const asked = conditions
    .filter(({ negated }) => !negated)
    .flatMap(({ members }) => members.map((member) => member.dimension));
  if (asked.includes('city') || asked.includes('county')) return 'county';
  return asked.includes('province') ? 'city' : 'province';
}

async function unknownMember(
  tx: Transaction,
  dimension: DimensionKey,
  asked: { word: string; moment: Moment },
): Promise<Refusal> {
  const { names, noun, choices = [] } = dimensionOf(dimension);
  const words = choices.flatMap(({ code, names: each }) => [each.zh, code]);
  return unknownName(asked.word, names, noun ? await knownNames(tx, noun, asked.moment) : words);
}

function ambiguous(dimension: DimensionKey, word: string, found: Found[]): Refusal {
  const handles = found.slice(0, 5).map(({ handle }) => handle);
  const { zh, en } = dimensionOf(dimension).names;
  const words = {
    zh: `有 ${found.length} 个${zh}叫“${word}”，请写明是哪一个：${handles.join('、')}。`,
    en: `${found.length} entries of ${en.toLowerCase()} are called “${word}”; say which: ${handles.join(', ')}.`,
  };
  return new Refusal('ambiguous_name', words, { name: word, nearest: handles });
}
