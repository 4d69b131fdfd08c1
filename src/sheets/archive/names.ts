// Names of files in archives and folders: which are nobody's data, and how they are shown. They are never used as paths.

/** What systems leave behind: previews, locks of open workbooks, the other half of files of a Mac. */
export function isJunk(name: string): boolean {
  const segments = name.split(/[\\/]/).filter(Boolean);
  const last = segments.at(-1) ?? '';
  return (
    segments.some((segment) => segment === '__MACOSX' || /^\.[^.]/.test(segment)) ||
    /^(~\$|(eh)?thumbs\.db$|desktop\.ini$)/i.test(last)
  );
}

/** `a.zip/1月/台账.csv`: the way to a file without what could lead anybody elsewhere, on paper or on a disk. */
export function shownName(archive: string, inner: string): string {
  const segments = inner
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^[a-z]:/i, '')
    .split(/[\\/]/)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  return `${archive}/${segments.join('/').slice(-longestName) || '?'}`;
}

const longestName = 200;
