export interface ComparedLine {
  text: string;
  /** The other text does not have it here. */
  alone: boolean;
}

/** More pairs of lines than these are not compared one with another. */
const mostPairs = 4_000_000;

/** The lines of two texts, marked where only one of them has them: by their longest common sequence. */
export function linesApart(left: string, right: string): { left: ComparedLine[]; right: ComparedLine[] } {
  const [lefts, rights] = [left.split('\n'), right.split('\n')];
  const shared = commonLines(lefts, rights);
  return { left: marked(lefts, shared.left), right: marked(rights, shared.right) };
}

function marked(lines: string[], common: ReadonlySet<number>): ComparedLine[] {
  return lines.map((text, index) => ({ text, alone: !common.has(index) }));
}

function commonLines(lefts: string[], rights: string[]): { left: Set<number>; right: Set<number> } {
  const common = { left: new Set<number>(), right: new Set<number>() };
  if (lefts.length * rights.length > mostPairs) return common;
  const lengths = commonLengths(lefts, rights);
  let [i, j] = [0, 0];
  while (i < lefts.length && j < rights.length) {
    if (lefts[i] === rights[j]) {
      common.left.add(i++);
      common.right.add(j++);
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return common;
}

/** How many lines the ends of both have in common, from each pair of lines on. */
function commonLengths(lefts: string[], rights: string[]): Uint32Array[] {
  const lengths = Array.from({ length: lefts.length + 1 }, () => new Uint32Array(rights.length + 1));
  for (let i = lefts.length - 1; i >= 0; i--)
    for (let j = rights.length - 1; j >= 0; j--)
      lengths[i]![j] =
        lefts[i] === rights[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}
