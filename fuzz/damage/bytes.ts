// What disks, mails and half-finished downloads do to any file.

import { randomBytesFrom } from './random-bytes.ts';
import { chance, type Random, wholeBetween } from '../../samples/random.ts';

export const byteDamages: Record<string, (random: Random, bytes: Buffer) => Buffer> = {
  'cut off': (random, bytes) => bytes.subarray(0, wholeBetween(random, 0, bytes.length - 1)),
  'beginning cut off': (random, bytes) => bytes.subarray(wholeBetween(random, 1, bytes.length)),
  'bits flipped': (random, bytes) => {
    const damaged = Buffer.from(bytes);
    for (let count = wholeBetween(random, 1, 30); count > 0; count -= 1) {
      const at = wholeBetween(random, 0, damaged.length - 1);
      damaged[at] = damaged[at]! ^ (1 << wholeBetween(random, 0, 7));
    }
    return damaged;
  },
  'a block lost': (random, bytes) => spliced(random, bytes, () => Buffer.alloc(0)),
  'a block of zeros': (random, bytes) => spliced(random, bytes, (block) => Buffer.alloc(block.length)),
  'a block of noise': (random, bytes) => spliced(random, bytes, (block) => randomBytesFrom(random, block.length)),
  'a block twice': (random, bytes) => spliced(random, bytes, (block) => Buffer.concat([block, block])),
  'a block inserted': (random, bytes) =>
    spliced(random, bytes, (block) => Buffer.concat([block, randomBytesFrom(random, wholeBetween(random, 1, 2000))])),
  'the file in twice': (_random, bytes) => Buffer.concat([bytes, bytes]),
  'padded with zeros': (random, bytes) => Buffer.concat([bytes, Buffer.alloc(wholeBetween(random, 1, 5000))]),
  'nothing but noise': (random) => randomBytesFrom(random, wholeBetween(random, 0, 20_000)),
  'noise behind a known beginning': (random, bytes) =>
    Buffer.concat([
      bytes.subarray(0, wholeBetween(random, 4, 64)),
      randomBytesFrom(random, wholeBetween(random, 0, 5000)),
    ]),
};

function spliced(random: Random, bytes: Buffer, change: (block: Buffer) => Buffer): Buffer {
  const length = wholeBetween(random, 1, Math.max(1, chance(random, 0.5) ? 16 : Math.floor(bytes.length / 3)));
  const start = wholeBetween(random, 0, Math.max(0, bytes.length - length));
  const block = bytes.subarray(start, start + length);
  return Buffer.concat([bytes.subarray(0, start), change(block), bytes.subarray(start + length)]);
}
