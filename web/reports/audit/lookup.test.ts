import { expect, test } from 'vitest';
import type { AuditedFile } from '../../api/shapes.ts';
import { lookUp, numbersUnder, shows } from './lookup.ts';

const numbers = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const relations = [
  { verdict: 'consistent', numbers: ['a', 'b'] },
  { verdict: 'rounding', numbers: ['a', 'c'] },
  { verdict: 'contradiction', numbers: ['a'] },
];
const audited = { numbers, relations, remarks: [], ledger: null } as unknown as AuditedFile;

test('each number counts under its gravest verdict, so that the choices add up to all', () => {
  const counted = shows.map((show) => [show, numbersUnder(show, audited.numbers, lookUp(audited)).length]);
  expect(Object.fromEntries(counted)).toEqual({ all: 4, contradiction: 1, suspicious: 0, consistent: 2, unrelated: 1 });
});
