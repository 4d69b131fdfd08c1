// All numbers of the running text of a document, each with its place, role, metric, label and period. Lists such as
// 分别为28.6%和21.4% hand the role of the first number on to the others.

import type { Document, Paragraph } from '../document.ts';
import { plain } from '../numbers/plain.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import type { Reading } from '../numbers/reading.ts';
import { surroundings } from './clauses.ts';
import { labelIn, scopeIn } from './labels.ts';
import type { Mention } from './mention.ts';
import { metricIn } from './metrics.ts';
import { type Period, periodIn, within, writePeriod } from './periods.ts';
import { isLowering, isSurplus, roleOf } from './roles.ts';
import { growthBehind, meanWord } from './words.ts';
import { type StatedUnit, statedUnit } from './stated-unit.ts';

export function readMentions({ paragraphs }: Document): Mention[] {
  const mentions: Mention[] = [];
  const state: State = { sentence: 0, segment: 0, unit: undefined, document: undefined, section: undefined };
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.isCell) continue;
    for (const mention of readParagraph(paragraph, index, state)) mentions.push(mention);
  }
  return mentions;
}

interface State {
  sentence: number;
  segment: number;
  unit: StatedUnit | undefined;
  document: Period | undefined;
  section: Period | undefined;
}

function readParagraph(paragraph: Paragraph, index: number, state: State): Mention[] {
  const text = plain(paragraph.text);
  settle(text, index, { state, isHeading: paragraph.isHeading });
  const readings = readNumbers(paragraph.text, { unit: state.unit });
  const [ends, isInBrackets, mentions] = [sentenceEnds(text), bracketsOf(text), [] as Mention[]];
  let period = within(state.section, state.document);
  let [from, last] = [0, 0];
  for (const [order, reading] of readings.entries()) {
    for (; last < ends.length && ends[last]!.at < reading.start; last += 1) {
      state.segment += 1;
      if (ends[last]!.isFull) state.sentence += 1;
      from = ends[last]!.at + 1;
    }
    period = within(periodIn(text.slice(Math.max(from, reading.start - 60), reading.start)), period);
    const isAside = isInBrackets(reading.start);
    const at = { readings, order, state, from, isAside, paragraph: index, period, before: mentions.at(-1) };
    mentions.push(mentionOf(text, reading, at));
  }
  spreadBack(mentions);
  state.sentence += 1;
  state.segment += 1;
  return mentions;
}

/** What a title, a heading or a line of its own says for what follows: the period, the unit. */
function settle(text: string, index: number, { state, isHeading }: { state: State; isHeading: boolean }): void {
  state.unit = statedUnit(text) ?? state.unit;
  if (index === 0) state.document = periodIn(text, 0);
  else if (isHeading) state.section = periodIn(text, 0);
}

interface At {
  readings: readonly Reading[];
  order: number;
  state: State;
  /** Where its segment begins. */
  from: number;
  isAside: boolean;
  paragraph: number;
  period: Period | undefined;
  before: Mention | undefined;
}

function mentionOf(
  text: string,
  reading: Reading,
  { readings, order, state, from, isAside, paragraph, period, before }: At,
): Mention {
  const around = surroundings(text, reading, { readings, index: order, from });
  const follows = isListed(around.lead, reading, before) && before!.segment === state.segment;
  const told = follows ? before!.role : roleOf(reading, around);
  // 上周为927单、1892万元: what was before is told of both.
  const role =
    told === 'amount' && before?.role === 'base' && before.segment === state.segment && around.gap === '、'
      ? 'base'
      : told;
  const isDown = follows
    ? before!.value < 0
    : (isChange(role) && isLowering(around)) || (role === 'gap' && isSurplus(around));
  const turned = isDown && reading.value > 0 ? turn(reading) : reading;
  const isAgain = role === 'base' && before?.unit === reading.unit && before.segment === state.segment;
  return {
    ...turned,
    ...around,
    isAside,
    ...(isAgain && meanWord.test(before!.clause) && { sameAs: before! }),
    id: '',
    paragraph,
    sentence: state.sentence,
    segment: state.segment,
    role,
    metric: metricIn(around.lead),
    label: labelIn(around.lead),
    scope: scopeIn(around.clause),
    period: writePeriod(
      role === 'base' && period?.year !== undefined && /[上去前]一?年|同期/.test(around.lead)
        ? { ...period, year: period.year - 1 }
        : period,
    ),
  };
}

// 分别实现28.6%和21.4%的高增长: what stands behind the last of a list is said of all.
function spreadBack(mentions: Mention[]): void {
  for (let index = mentions.length - 1; index > 0; index -= 1) {
    const [before, mention] = [mentions[index - 1]!, mentions[index]!];
    if (!isListed(mention.lead, mention, before) || before.segment !== mention.segment) continue;
    if (growthBehind.test(mention.tail)) mention.role = 'growth';
    if (mention.role === 'growth' && before.role === 'amount') before.role = 'growth';
  }
}

function isChange(role: Mention['role']): boolean {
  return role === 'growth' || role === 'increment' || role === 'points' || role === 'other';
}

function turn<T extends Reading>(reading: T): T {
  return { ...reading, value: -reading.value, low: -reading.high, high: -reading.low };
}

function isListed(lead: string, { unit }: Reading, before: Mention | undefined): boolean {
  return (
    before !== undefined && before.unit === unit && /^(?:和|与|及|以及|、)?$/.test(lead.trim()) && !before.isThreshold
  );
}

function sentenceEnds(text: string): { at: number; isFull: boolean }[] {
  return [...text.matchAll(/[。！？!?;；\n]/g)].map(({ 0: sign, index }) => ({
    at: index,
    isFull: sign !== ';' && sign !== '；',
  }));
}

const mostInBrackets = 200;

/** Whether a place stands in brackets; asked for places in rising order. A bracket that nobody closes ends after a while. */
function bracketsOf(text: string): (place: number) => boolean {
  let [at, opened] = [0, -1];
  return (place) => {
    for (; at < place; at += 1) {
      if (text[at] === '(') opened = at;
      else if (text[at] === ')') opened = -1;
    }
    return opened >= 0 && place - opened <= mostInBrackets;
  };
}
