// The known names nearest to one that is not known.

/** At most three of `known`, nearest first, none further than about half of the word's length. */
export function nearest(word: string, known: Iterable<string>): string[] {
  const limit = Math.max(1, Math.ceil([...word].length / 2));
  const scored = [...new Set(known)].map((name) => ({ name, distance: distanceBetween(word, name) }));
  return scored
    .filter(({ distance }) => distance <= limit)
    .sort((left, right) => left.distance - right.distance || (left.name < right.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

// A name that contains the word is near.
function distanceBetween(word: string, name: string): number {
  if (name.includes(word) || (name !== '' && word.includes(name))) return 0.5;
  return editDistance(word.toLowerCase(), name.toLowerCase());
}

/** Levenshtein distance over characters, so that a rare Chinese character counts once. */
export function editDistance(word: string, name: string): number {
  const left = [...word];
  const right = [...name];
  let row = right.map((_, index) => index + 1);
  for (const [i, character] of left.entries()) {
    const next: number[] = [];
    for (const [j, other] of right.entries()) {
      const above = row[j]!;
      const diagonal = j === 0 ? i : row[j - 1]!;
      const before = j === 0 ? i + 1 : next[j - 1]!;
      next.push(Math.min(above + 1, before + 1, diagonal + (character === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? left.length;
}
