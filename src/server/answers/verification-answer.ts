// What came of verifying a document, as src/report/verify/verification.ts declares it; the last line fails to compile when they
// drift apart.

import { z } from 'zod';
import type { Verification } from '../../report/verify/verification.ts';
import { rowChanges } from './figure-schemas.ts';

const place = z
  .object({
    part: z.enum(['body', 'header', 'footer', 'footnote', 'endnote', 'chart']),
    heading: z.string().nullable().describe('The heading above it.'),
    table: z.number().nullable(),
    row: z.string().nullable(),
    column: z.string().nullable(),
    before: z.string().describe('The words around it.'),
    after: z.string(),
  })
  .meta({ id: 'PlaceInDocument' });

const judged = {
  id: z.string(),
  expr: z.string(),
  name: z.string(),
  written: z.string().describe('As it was printed.'),
};
const valued = z.object({ value: z.number().nullable(), text: z.string() });

export const verification = z
  .object({
    kind: z.string().nullable(),
    period: z.string().nullable(),
    title: z.string().nullable(),
    as_of: z.string(),
    version: z.number().describe('Whose figures were written.'),
    version_now: z.number(),
    figures: z.number(),
    proven: z.number(),
    points: z.number().describe('Values that charts draw.'),
    points_proven: z.number(),
    drifted: z.array(
      z.object({
        ...judged,
        place,
        before: valued,
        now: valued,
        same_print: z.boolean(),
        changes: z.object(rowChanges).nullable(),
      }),
    ),
    edited: z.array(z.object({ ...judged, place, found: z.string(), what: z.enum(['number', 'direction']) })),
    unknown: z.array(
      z.object({
        ...judged,
        place: place.nullable(),
        found: z.string().nullable(),
        reason: z.enum([
          'not_listed',
          'bad_expression',
          'definition_changed',
          'out_of_scope',
          'newer_version',
          'other_ledger',
          'list_altered',
          'unreadable_point',
        ]),
        message: z.string(),
      }),
    ),
    removed: z.array(z.object(judged)),
  })
  .meta({ id: 'Verification' });

type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : never) : never;
true satisfies Same<z.output<typeof verification>, Verification>;
