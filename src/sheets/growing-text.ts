// Text that comes in pieces, from which items are taken as soon as they are whole. What is not whole is looked at again only
// once it has doubled: an item without an end would otherwise be read anew with every piece, for minutes.

export interface GrowingText {
  /** What there is, with this piece; undefined while it is not worth another look. */
  add(piece: string): string | undefined;
  /** What is left after the whole items were taken. */
  keep(rest: string): void;
  length(): number;
  /** What there is, at the end. */
  whole(): string;
}

export function growingText(): GrowingText {
  let pieces: string[] = [];
  let length = 0;
  let enough = 0;
  return {
    add(piece) {
      pieces.push(piece);
      length += piece.length;
      return length < enough ? undefined : pieces.join('');
    },
    keep(rest) {
      pieces = [rest];
      length = rest.length;
      enough = 2 * rest.length;
    },
    length: () => length,
    whole: () => pieces.join(''),
  };
}
