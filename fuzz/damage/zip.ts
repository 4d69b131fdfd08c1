// Zips that lie about what they hold.

import { pick, type Random, wholeBetween } from '../../samples/random.ts';
import { randomBytesFrom } from './random-bytes.ts';

type ZipDamage = (random: Random, bytes: Buffer) => Buffer;

export const zipDamages: Record<string, ZipDamage> = {
  'wrong checksum': (random, bytes) => inEntries(random, bytes, (entry) => entry.writeUInt32LE(number(random), 16)),
  'wrong sizes': (random, bytes) =>
    inEntries(random, bytes, (entry) => entry.writeUInt32LE(number(random), pick(random, [20, 24]))),
  'a method that nobody knows': (random, bytes) =>
    inEntries(random, bytes, (entry) => entry.writeUInt16LE(pick(random, [0, 1, 8, 9, 12, 14, 93, 99, 65535]), 10)),
  'flags of secrets': (random, bytes) =>
    inEntries(random, bytes, (entry) => entry.writeUInt16LE(pick(random, [1, 8, 64, 2048, 65535]), 8)),
  'entries that begin elsewhere': (random, bytes) =>
    inEntries(random, bytes, (entry) => entry.writeUInt32LE(number(random), 42)),
  'entries in one another': (random, bytes) => inEntries(random, bytes, (entry) => entry.writeUInt32LE(0, 42)),
  'lengths of names and extras': (random, bytes) =>
    inEntries(random, bytes, (entry) =>
      entry.writeUInt16LE(wholeBetween(random, 0, 65_535), pick(random, [28, 30, 32])),
    ),
  'names that lead elsewhere': (random, bytes) =>
    inEntries(random, bytes, (entry) => {
      const length = entry.readUInt16LE(28);
      const name = pick(random, ['../', '..\\', '/', 'C:\\', '\0', 'a/../', 'CON', './']);
      entry.write(name.repeat(20).slice(0, length), 46, length, 'latin1');
    }),
  'directory out of place': (random, bytes) => inEnd(random, bytes, (end) => end.writeUInt32LE(number(random), 16)),
  'directory of another size': (random, bytes) => inEnd(random, bytes, (end) => end.writeUInt32LE(number(random), 12)),
  'counts that are not true': (random, bytes) =>
    inEnd(random, bytes, (end) => end.writeUInt16LE(wholeBetween(random, 0, 65_535), pick(random, [4, 6, 8, 10]))),
  'a comment that is too long': (random, bytes) =>
    inEnd(random, bytes, (end) => end.writeUInt16LE(wholeBetween(random, 1, 65_535), 20)),
  'marks of a larger zip': (random, bytes) =>
    inEnd(random, bytes, (end) => end.writeUInt32LE(0xffffffff, pick(random, [12, 16]))),
  'something in front': (random, bytes) => Buffer.concat([bytes.subarray(0, 4), randomBytesFrom(random, 100), bytes]),
};

function inEntries(random: Random, bytes: Buffer, change: (entry: Buffer) => void): Buffer {
  const damaged = Buffer.from(bytes);
  const places = placesOf(damaged, entrySignature);
  const isHit = pick(random, [1, 1 / places.length]);
  for (const at of places) if (random() < isHit) change(damaged.subarray(at));
  return damaged;
}

function inEnd(_random: Random, bytes: Buffer, change: (end: Buffer) => void): Buffer {
  const damaged = Buffer.from(bytes);
  const at = damaged.lastIndexOf(endSignature);
  if (at >= 0) change(damaged.subarray(at));
  return damaged;
}

function placesOf(bytes: Buffer, signature: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 4)) places.push(at);
  return places;
}

const entrySignature = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

function number(random: Random): number {
  return pick(random, [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, wholeBetween(random, 0, 100_000)]);
}
