// Whether parts miss their whole by one digit, or by two that changed places: 216.81 for 218.81, 5714 for 5174. What a list leaves
// out hardly ever looks so.

import type { Mention } from '../../context/mention.ts';

const fewestDigits = 4;
const slack = 2;

/** The last digit says nothing: what is left out may be that little. */
export function isOneDigitOff(whole: Mention, parts: readonly Mention[]): boolean {
  const step = whole.step || 1;
  if (parts.some((part) => (part.step || 1) > step * 1.0001)) return false;
  const inSteps = (value: number) => Math.round(value / step);
  const sum = inSteps(parts.reduce((all, { value }) => all + value, 0));
  const zeros = commonZeros([whole, ...parts].map(({ value }) => inSteps(value)));
  const printed = String(inSteps(whole.value));
  if (printed.length - zeros < fewestDigits) return false;
  const spread = zeros > 0 ? [0] : Array.from({ length: 2 * slack + 1 }, (_, at) => at - slack);
  return spread.some((off) => differByOne(printed.slice(0, printed.length - zeros), String(sum + off), zeros));
}

// Round numbers are one digit apart by their roundness.
function commonZeros(values: readonly number[]): number {
  return Math.min(...values.map((value) => /0*$/.exec(String(value))![0].length));
}

function differByOne(printed: string, sum: string, zeros: number): boolean {
  const other = sum.slice(0, sum.length - zeros);
  if (other.length !== printed.length) return false;
  const places = [...printed].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  const [first, second] = places;
  if (places.length === 1) return first! < printed.length - 1;
  const isPair = places.length === 2 && second === first! + 1;
  return isPair && printed[first!] === other[second!] && printed[second!] === other[first!];
}
