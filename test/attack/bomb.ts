// An archive of a megabyte that is a gigabyte unpacked.

import { constants, deflateRawSync } from 'node:zlib';

const mebibyte = 1024 * 1024;
const pieces = 64;

/** One part of that name, of nothing but spaces; `says` is the size that the archive claims. */
export function bomb(name: string, says = pieces * 16 * mebibyte): Buffer {
  // A piece ends on a whole byte, so that it can be repeated.
  const piece = deflateRawSync(Buffer.alloc(16 * mebibyte, ' '), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array<Buffer>(pieces).fill(piece), deflateRawSync('')]);
  const label = Buffer.from(name);
  const sizes = { packed: packed.length, says, name: label.length };
  const local = Buffer.concat([header(0x04034b50, sizes), label, packed]);
  const directory = Buffer.concat([header(0x02014b50, sizes), label]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}

// The directory repeats what stands before a part, two bytes further on and with more behind it.
function header(signature: number, sizes: { packed: number; says: number; name: number }): Buffer {
  const isCentral = signature === 0x02014b50;
  const bytes = Buffer.alloc(isCentral ? 46 : 30);
  const at = isCentral ? 2 : 0;
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, at + 4);
  bytes.writeUInt16LE(8, at + 8);
  bytes.writeUInt32LE(sizes.packed, at + 18);
  bytes.writeUInt32LE(sizes.says, at + 22);
  bytes.writeUInt16LE(sizes.name, at + 26);
  return bytes;
}
