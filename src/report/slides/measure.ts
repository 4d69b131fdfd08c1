// How much room texts take. Widths are those of 微软雅黑, rounded up; other fonts that stand in for it are no wider.

/** The width of a text in ems: a Chinese character is one. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems;
}

/** How many lines a text takes in a box `inches` wide; words and numbers that do not break leave some room at the end. */
export function linesOf(text: string, inches: number, points: number): number {
  const perLine = (inches * 72) / points - looseEms;
  return Math.max(1, Math.ceil(emsOf(text) / Math.max(perLine, 1)));
}

/** The height of lines, in inches. */
export function heightOf(lines: number, points: number): number {
  return (lines * points * lineSpacing) / 72;
}

/** The largest of the sizes in which texts stand in so many lines, else the smallest. */
export function sizeFor(text: string, room: { inches: number; lines: number; sizes: readonly number[] }): number {
  const fits = room.sizes.find((points) => linesOf(text, room.inches, points) <= room.lines);
  return fits ?? room.sizes.at(-1)!;
}

/** The width of a text that stands in so many lines, in ems. */
export function roomFor(lines: number, inches: number, points: number): number {
  return lines * ((inches * 72) / points - looseEms);
}

const looseEms = 2;
export const lineSpacing = 1.35;

function widthOf(character: string): number {
  if (character > '\u2e7f' || /[“”‘’…—·]/.test(character)) return 1;
  if (/[A-Z@%&MWmw]/.test(character)) return 0.85;
  if (/[a-z0-9]/.test(character)) return 0.58;
  return character < '\u0080' ? 0.35 : 0.7;
}
