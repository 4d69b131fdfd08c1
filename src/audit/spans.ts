// A text in pieces, so that each number in it can be shown as one.

export interface TextSpan {
  text: string;
  /** The id of the number that it is. */
  number?: string;
}

interface Placed {
  id: string;
  start: number;
  end: number;
}

/** The text cut at the numbers, which are given in their order; one that lies across another is left out. */
export function cutAt(text: string, numbers: readonly Placed[]): TextSpan[] {
  const spans: TextSpan[] = [];
  let at = 0;
  for (const { id, start, end } of numbers) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) spans.push({ text: text.slice(at, start) });
    spans.push({ text: text.slice(start, end), number: id });
    at = end;
  }
  return at < text.length ? [...spans, { text: text.slice(at) }] : spans;
}

interface Printed {
  id: string;
  text: string;
}

/** A formula cut at the numbers that it was written with; two that print the same take turns. */
export function withNumbers(formula: string, numbers: readonly Printed[]): TextSpan[] {
  const next = numbers.map(({ id, text }) => ({ id, text: unsigned(text) }));
  const placed: Placed[] = [];
  for (let at = 0; at < formula.length; ) {
    const found = longestAt(formula, at, next);
    if (found) {
      placed.push({ id: found.id, start: at, end: at + found.text.length });
      next.push(...next.splice(next.indexOf(found), 1));
    }
    at += found ? found.text.length : digitsAt(formula, at);
  }
  return cutAt(formula, placed);
}

// A formula writes the sign of a growth rate apart.
function unsigned(text: string): string {
  return text.replace(/^[-−－+]/, '');
}

function longestAt(formula: string, at: number, numbers: readonly Printed[]): Printed | undefined {
  const here = numbers.filter(({ text }) => formula.startsWith(text, at));
  return here.toSorted((left, right) => right.text.length - left.text.length)[0];
}

// What no number begins is skipped with all its digits: 2.8亿 is no part of 12.8亿.
function digitsAt(formula: string, at: number): number {
  return /^[\d.,]+/.exec(formula.slice(at, at + 40))?.[0].length ?? 1;
}
