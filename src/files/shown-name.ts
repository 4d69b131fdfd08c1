/** What people are shown of a file's name, wherever it came from: no folders, no signs that steer a terminal or the eye. */
export function shownName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 200);
  return clean === '' ? 'upload' : clean;
}
