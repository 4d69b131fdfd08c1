import { type Random, wholeBetween } from '../../samples/random.ts';

export function randomBytesFrom(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => wholeBetween(random, 0, 255)));
}
