import type { Batch } from '../api/shapes.ts';
import type { Words } from '../words/words.ts';

type ImportWords = Words['imports'];

/** Whose name it came under, and by what way where that was not the page. */
export function arrivalOf(
  { changed_by: person, arrived_by: by, arrived_from: from }: Batch,
  words: ImportWords,
): string {
  const way = by === 'upload' ? '' : words.arrivedBy[by](from ?? '');
  return [person, way].filter(Boolean).join(' · ');
}

/** Whether it stands, and in which version of the ledger. */
export function stateOf({ version, undone_version: undone }: Batch, words: ImportWords): string {
  if (undone !== null) return words.undone(undone);
  return version === null ? words.noEffect : words.stands(version);
}
