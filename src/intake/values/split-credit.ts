// A line that several sellers share: `张三/李四` in equal parts, `张三60%,李四40%` as it says. Each gets a part of the line, and
// the parts add up to it exactly.

import { shareOut } from '../../base/share-out.ts';
import { cleanName } from './read-names.ts';
import { millionths, millionthsText, readDecimal } from './read-number.ts';

export interface Share {
  seller: string;
  weight: bigint;
}

/** The sellers of a cell; one with the whole weight where nothing is shared. Undefined when the shares are not 100 %. */
export function readShares(text: string): Share[] | undefined {
  if (!mayBeShared.test(text) || /^n\/a$/i.test(text)) return [{ seller: text, weight: 1n }];
  const plain = text.normalize('NFKC');
  if (plain.includes('%')) return readPercents(plain.split(/[/、,;]/));
  const sellers = plain.split(/[/、]/).map(cleanName).filter(Boolean);
  return sellers.length === 0 ? [{ seller: '', weight: 1n }] : sellers.map((seller) => ({ seller, weight: 1n }));
}

// Names may hold commas (`Smith, John`): those part sellers only beside percentages.
const mayBeShared = /[/／、%％]/;

function readPercents(parts: string[]): Share[] | undefined {
  const shares = parts.filter((part) => cleanName(part) !== '').map(readPercent);
  const isWhole = shares.reduce((sum, share) => sum + (share?.weight ?? 0n), 0n) === whole;
  return isWhole && shares.every((share) => share !== undefined) ? shares : undefined;
}

/** Percentages in millionths: 100 % is 100,000,000. */
const whole = 100_000_000n;

function readPercent(part: string): Share | undefined {
  const match = /^(.+?)\s*[(:]?\s*(\d+(?:\.\d{1,6})?)\s*%\s*\)?$/.exec(part.trim());
  const seller = cleanName(match?.[1] ?? '');
  const weight = match ? millionths(match[2]!) : 0n;
  return seller && weight > 0n ? { seller, weight } : undefined;
}

/** The fraction of each share with eight places: together 1. */
export function creditsOf(shares: readonly Share[]): string[] {
  const parts = shareOut(whole, weightsOf(shares));
  return parts.map((part) => readDecimal(String(part))!.div(String(whole)).toFixed());
}

/** A decimal text divided among the shares; '' stays. */
export function amountsOf(shares: readonly Share[], amount: string): string[] {
  return amount === '' ? shares.map(() => '') : shareOut(millionths(amount), weightsOf(shares)).map(millionthsText);
}

function weightsOf(shares: readonly Share[]): bigint[] {
  return shares.map(({ weight }) => weight);
}
