import type { NamedFile } from '../named-file.ts';
import { isJunk, shownName } from './names.ts';
import { linkInArchive, locked, suspiciousRatio, tooLarge, tooManyFiles, unknownMethod } from './refusals.ts';
import type { Scratch, UnpackLimits } from './scratch.ts';
import { openZip, type ZipEntry } from './zip.ts';

/** The files of a zip in the order in which it lists them; refuses it as a whole before anything is written where its list shows why. */
export async function unpackZip(archive: NamedFile, scratch: Scratch): Promise<NamedFile[]> {
  const zip = await openZip(archive);
  try {
    const wanted = zip.entries.filter(({ name, isFolder }) => !isFolder && !isJunk(name));
    checkList(archive.fileName, wanted, scratch.limits);
    const files: NamedFile[] = [];
    for (const entry of wanted) files.push(await unpackEntry(archive, entry, scratch));
    return files;
  } finally {
    zip.close();
  }
}

function checkList(archive: string, entries: ZipEntry[], limits: UnpackLimits): void {
  if (entries.length > limits.files) throw tooManyFiles(archive, limits.files);
  if (entries.some(({ isLocked }) => isLocked)) throw locked(archive);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.totalBytes) throw tooLarge(archive, limits.totalBytes);
  for (const entry of entries) checkEntry(shownName(archive, entry.name), entry, limits);
}

function checkEntry(fileName: string, { isLink, isReadable, size, packedSize }: ZipEntry, limits: UnpackLimits): void {
  if (isLink) throw linkInArchive(fileName);
  if (!isReadable) throw unknownMethod(fileName);
  if (size > limits.fileBytes) throw tooLarge(fileName, limits.fileBytes);
  if (size > limits.smallBytes && size > packedSize * limits.ratio) throw suspiciousRatio(fileName);
}

async function unpackEntry(archive: NamedFile, entry: ZipEntry, scratch: Scratch): Promise<NamedFile> {
  const fileName = shownName(archive.fileName, entry.name);
  const packed = { fileName, open: entry.open, packedBytes: () => entry.packedSize, crc32: entry.crc32 };
  return { path: await scratch.unpack(packed), fileName };
}
