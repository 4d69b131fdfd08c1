// Where archives are unpacked: a folder of our own, files numbered by us, each byte counted while it comes.

import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { Refusal } from '../../base/errors.ts';
import { damaged, suspiciousRatio, tooLarge, tooManyFiles } from './refusals.ts';

export interface UnpackLimits {
  files: number;
  fileBytes: number;
  totalBytes: number;
  /** Unpacked to packed, of a file that is larger than `smallBytes`. */
  ratio: number;
  smallBytes: number;
}

/** A ledger packs to a tenth; the dullest column of zeros that we made packs to a hundred and fiftieth, a bomb to a thousandth. */
export const usualUnpackLimits: UnpackLimits = {
  files: 1000,
  fileBytes: 2 * 1024 ** 3,
  totalBytes: 4 * 1024 ** 3,
  ratio: 250,
  smallBytes: 16 * 1024 ** 2,
};

export interface Packed {
  /** What the user calls what is unpacked. */
  fileName: string;
  open(): Readable | Promise<Readable>;
  /** How many bytes went in so far. */
  packedBytes: () => number;
  crc32?: number;
}

export interface Scratch {
  limits: UnpackLimits;
  /** Writes one file and gives its path; refuses it when it passes a limit or does not unpack. */
  unpack(packed: Packed): Promise<string>;
  close(): Promise<void>;
}

export function openScratch(scratchDir: string, limits: UnpackLimits): Scratch {
  let folder: string | undefined;
  const spent = { files: 0, bytes: 0 };
  return {
    limits,
    async unpack(packed) {
      spent.files += 1;
      if (spent.files > limits.files) throw tooManyFiles(packed.fileName, limits.files);
      folder ??= await newFolder(scratchDir);
      const path = join(folder, String(spent.files));
      await write(packed, path, meter(packed, limits, spent));
      return path;
    },
    async close() {
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function newFolder(scratchDir: string): Promise<string> {
  await mkdir(scratchDir, { recursive: true, mode: 0o700 });
  return mkdtemp(join(scratchDir, 'unpacked-'));
}

async function write({ fileName, open }: Packed, path: string, counted: Transform): Promise<void> {
  try {
    await pipeline(await open(), counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    if (error instanceof Refusal || isOfSystem(error)) throw error;
    throw damaged(fileName); // Whatever zlib and yauzl say of it.
  }
}

// A full disk is no fault of the archive.
function isOfSystem(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall !== undefined;
}

function meter(packed: Packed, limits: UnpackLimits, spent: { bytes: number }): Transform {
  let bytes = 0;
  let sum = 0;
  return new Transform({
    transform(block: Buffer, _, done) {
      bytes += block.length;
      spent.bytes += block.length;
      sum = crc32(block, sum);
      done(overLimit(packed, limits, { bytes, total: spent.bytes }), block);
    },
    flush(done) {
      done(packed.crc32 === undefined || packed.crc32 === sum ? null : damaged(packed.fileName));
    },
  });
}

function overLimit(
  { fileName, packedBytes }: Packed,
  limits: UnpackLimits,
  { bytes, total }: { bytes: number; total: number },
): Refusal | null {
  if (bytes > limits.fileBytes) return tooLarge(fileName, limits.fileBytes);
  if (total > limits.totalBytes) return tooLarge(fileName, limits.totalBytes);
  const isSuspicious = bytes > limits.smallBytes && bytes > packedBytes() * limits.ratio;
  return isSuspicious ? suspiciousRatio(fileName) : null;
}
