// Texts as a workbook can hold them; written otherwise, Excel shows another text or does not open the file.

/** Without the two characters that XML has not; `_x0041_`, which would be read as A, stays what it is. */
export function workbookText(text: string): string {
  const whole = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  return whole
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4})/g, '_x005F_'); // What closes it may be one that the writer adds.
}

/** Excel takes no longer one. */
const longestText = 32_767;
