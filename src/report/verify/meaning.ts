// What a written number says, apart from how it is typed: 12.80亿元, １２.８ 亿元 and 128,000万元 say the same.

import { Decimal } from 'decimal.js';

export interface Meaning {
  /** In base units: yuan, a fraction, points, pieces. */
  value: Decimal;
  /** What is counted; empty for a bare number. */
  unit: '' | 'CNY' | 'ratio' | 'pp' | 'return' | 'days' | 'people' | 'hours' | 'score';
}

/** A number found in a text, with where it stands. */
export interface NumberToken {
  meaning: Meaning;
  start: number;
  end: number;
}

const units: Record<string, [unit: Meaning['unit'], factor: number]> = {
  '': ['', 1],
  亿元: ['CNY', 1e8],
  亿: ['CNY', 1e8],
  万元: ['CNY', 1e4],
  万: ['CNY', 1e4],
  元: ['CNY', 1],
  '%': ['ratio', 0.01],
  '‰': ['ratio', 0.001],
  个百分点: ['pp', 1],
  百分点: ['pp', 1],
  pp: ['pp', 1],
  天: ['days', 1],
  days: ['days', 1],
  人: ['people', 1],
  people: ['people', 1],
  小时: ['hours', 1],
  hours: ['hours', 1],
  分: ['score', 1],
  points: ['score', 1],
  m: ['CNY', 1e6],
};

const words = Object.keys(units)
  .filter(Boolean)
  .sort((left, right) => right.length - left.length)
  .join('|');
const digits = String.raw`\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?`;
const amount = String.raw`(?<sign>[+-]?)\s?(?<money>[¥￥]?)\s?(?<inner>[+-]?)(?<digits>${digits})(?:\s?(?<unit>${words})(?![A-Za-z]))?`;
const pattern = String.raw`(?<![\d.A-Za-z])1\s?:\s?(?<return>${digits})|(?<![\d.A-Za-z])${amount}`;
const everywhere = new RegExp(pattern, 'g');

/** The numbers of a text. Days, ordinals and the like are among them: what they are is for the asker to know. */
export function numbersIn(text: string): NumberToken[] {
  return [...plain(text).matchAll(everywhere)].flatMap((match) => {
    const meaning = meaningOf(match.groups!);
    return meaning ? [{ meaning, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** Whether a text says the number that was written, whatever its typing; a word that bends it (约, 近, 余) makes it another. */
export function saysSame(written: string, found: string): boolean {
  if (bare(written) === bare(found)) return true;
  const [said, ...others] = numbersIn(withCommas(found));
  const [meant, ...more] = numbersIn(withCommas(written));
  if (!said || !meant || others.length > 0 || more.length > 0) return false;
  if (!isSame(meant.meaning, said.meaning)) return false;
  const added = around(found, said);
  return bare(added) === bare(around(written, meant)) || !bends.test(added);
}

export function isSame(left: Meaning, right: Meaning): boolean {
  return left.unit === right.unit && left.value.eq(right.value);
}

const bends = /[约近超余多不未无非]|[\d一二三四五六七八九十百千]/;

function around(text: string, { start, end }: NumberToken): string {
  const whole = withCommas(text);
  return whole.slice(0, start) + whole.slice(end);
}

/** Character for character, so that places stay where they are. */
function plain(text: string): string {
  return text.replace(/[！-～]|\p{Zs}|[−–‒﹣]/gu, (character) => {
    if (character === '，') return character;
    if (/\p{Zs}/u.test(character)) return ' ';
    if (/[−–‒﹣]/.test(character)) return '-';
    return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}

// In running text a Chinese comma ends a clause; within one number it parts thousands.
function withCommas(text: string): string {
  return plain(text.trim()).replace(/(?<=\d)，(?=\d{3})/g, ',');
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

function meaningOf(groups: Record<string, string | undefined>): Meaning | undefined {
  if (groups.return !== undefined) return { value: decimalOf(groups.return), unit: 'return' };
  const [unit, factor] = units[groups.unit ?? '']!;
  if (groups.unit === 'm' && groups.money === '') return undefined;
  const value = decimalOf(groups.digits!).times(factor);
  const isNegative = groups.sign === '-' || groups.inner === '-';
  return { value: isNegative ? value.negated() : value, unit: groups.money === '' ? unit : 'CNY' };
}

function decimalOf(digitsText: string): Decimal {
  return new Decimal(digitsText.replace(/[,' ]/g, ''));
}
