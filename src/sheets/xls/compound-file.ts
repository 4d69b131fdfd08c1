// The small file system (OLE compound file) in which old office programs keep their streams.

import { sheetDamage } from './damage.ts';

export interface CompoundFile {
  /** The names of what lies at its root. */
  names: string[];
  /** Undefined when there is no such stream at the root. */
  stream(name: string): Buffer | undefined;
}

/** Throws damage when the tables of the file contradict themselves. */
export function openCompoundFile(bytes: Buffer): CompoundFile {
  if (bytes.length < 512) throw sheetDamage();
  const disk = diskOf(bytes);
  const entries = entriesOf(disk);
  const root = entries[0];
  if (!root) throw sheetDamage();
  const atRoot = siblings(entries, root.child);
  return {
    names: atRoot.map(({ name }) => name),
    stream: (name) => {
      const entry = atRoot.find((each) => each.name.toLowerCase() === name.toLowerCase() && each.type === 2);
      return entry && contentOf(disk, entry, root);
    },
  };
}

interface Disk {
  bytes: Buffer;
  sectorSize: number;
  /** For each sector the one that follows it. */
  next: Uint32Array;
}

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** From here on a number is no sector: the end of a chain, a free one, one of the tables. */
const noSector = 0xfffffffa;

function diskOf(bytes: Buffer): Disk {
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw sheetDamage();
  const disk: Disk = { bytes, sectorSize: 1 << shift, next: new Uint32Array() };
  const table = Buffer.concat(tableSectors(disk).map((sector) => sectorOf(disk, sector)));
  return { ...disk, next: numbersOf(table.subarray(0, 4 * (bytes.length >> shift))) }; // No more than there are sectors.
}

/** The sectors that hold the table of chains: 109 are listed in the header, more in a chain of lists. */
function tableSectors(disk: Disk): number[] {
  const { bytes, sectorSize } = disk;
  const most = Math.max(inHeader, bytes.length / sectorSize); // Lists may name one sector over and over.
  const found = usedSectors(bytes.subarray(76, 512));
  let list = bytes.readUInt32LE(68);
  for (let steps = 0; list < noSector; steps += 1) {
    if (steps > most || found.length > most) throw sheetDamage();
    const numbers = sectorOf(disk, list);
    found.push(...usedSectors(numbers.subarray(0, -4)));
    list = numbers.readUInt32LE(numbers.length - 4);
  }
  return found;
}

const inHeader = 109;

function usedSectors(numbers: Buffer): number[] {
  return [...numbersOf(numbers)].filter((sector) => sector < noSector);
}

function sectorOf({ bytes, sectorSize }: Disk, sector: number): Buffer {
  const start = (sector + 1) * sectorSize;
  if (start >= bytes.length) throw sheetDamage();
  return bytes.subarray(start, start + sectorSize);
}

function numbersOf(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(index * 4));
}

function chain(next: Uint32Array, start: number): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < noSector; sector = next[sector]!) {
    if (sector >= next.length || sectors.length > next.length) throw sheetDamage();
    sectors.push(sector);
  }
  return sectors;
}

function chained(disk: Disk, start: number): Buffer {
  const sectors = chain(disk.next, start);
  const isWhole = sectors.every((sector, index) => sector === start + index);
  if (!isWhole) return Buffer.concat(sectors.map((sector) => sectorOf(disk, sector)));
  const from = (start + 1) * disk.sectorSize; // As mostly: no copy of a hundred megabytes then.
  return sectors.length === 0 ? Buffer.alloc(0) : disk.bytes.subarray(from, from + sectors.length * disk.sectorSize);
}

function entriesOf(disk: Disk): Entry[] {
  const table = chained(disk, disk.bytes.readUInt32LE(48));
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= table.length; at += 128) entries.push(entryOf(table.subarray(at, at + 128)));
  return entries;
}

function entryOf(bytes: Buffer): Entry {
  return {
    name: bytes.toString('utf16le', 0, Math.max(0, Math.min(64, bytes.readUInt16LE(64)) - 2)),
    type: bytes.readUInt8(66),
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
  };
}

/** The entries of one folder; they stand in a tree. */
function siblings(entries: Entry[], top: number): Entry[] {
  const found = new Set<Entry>();
  const waiting = [top];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || found.has(entry)) continue;
    found.add(entry);
    waiting.push(entry.left, entry.right);
  }
  return [...found];
}

/** Streams shorter than this lie in pieces of 64 bytes in a stream of their own. */
const smallStream = 4096;

function contentOf(disk: Disk, entry: Entry, root: Entry): Buffer {
  const content = entry.size < smallStream ? smallContent(disk, entry, root) : chained(disk, entry.start);
  if (content.length < entry.size) throw sheetDamage();
  return content.subarray(0, entry.size);
}

function smallContent(disk: Disk, entry: Entry, root: Entry): Buffer {
  const pieces = chained(disk, root.start);
  const next = numbersOf(chained(disk, disk.bytes.readUInt32LE(60)));
  return Buffer.concat(chain(next, entry.start).map((piece) => pieces.subarray(piece * 64, piece * 64 + 64)));
}
