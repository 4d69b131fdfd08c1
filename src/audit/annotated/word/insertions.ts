// What is written into a text at its places, all at once: nothing of the text is taken away.

export interface Insertions {
  at(place: number, written: string): void;
  /** The text with all that was written into it. */
  into(text: string): string;
}

export function openInsertions(): Insertions {
  const written = new Map<number, string[]>();
  const at = (place: number, text: string) => {
    const here = written.get(place);
    if (here) here.push(text);
    else written.set(place, [text]);
  };
  const into = (text: string) => {
    const pieces: string[] = [];
    let from = 0;
    for (const [place, texts] of [...written].toSorted(([left], [right]) => left - right)) {
      pieces.push(text.slice(from, place), ...texts);
      from = place;
    }
    return [...pieces, text.slice(from)].join('');
  };
  return { at, into };
}
