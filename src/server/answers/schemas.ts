// The shapes of the wire that several routes share. `meta({ id })` names a component of the OpenAPI document.

import { z } from 'zod';
import { isDay } from '../../base/dates.ts';

/** Text that PostgreSQL can hold: it knows no NUL. */
export const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((value) => !value.includes('\0'), 'holds a NUL');

export const day = z
  .string()
  .refine(isDay, 'a day is written YYYY-MM-DD')
  .meta({ description: 'YYYY-MM-DD', example: '2025-10-15' });

export const expression = text(2000)
  .min(1)
  .meta({ description: 'A figure, for example sales:yoy{province=浙江}@2025' });

export const moment = {
  as_of: day.optional().describe('The business day from which the question is asked; today without it.'),
  at_version: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('The ledger version whose knowledge answers; the newest without it.'),
};

export const page = (longest: number) => ({
  offset: z.coerce.number().int().min(0).max(100_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(longest).default(Math.min(100, longest)),
});

/** The number of a row in a path; what PostgreSQL calls integer. */
export const idParameter = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

export const errorAnswer = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string().describe('What is wrong, where, and what to do, in the language of the request.'),
      details: z.record(z.string(), z.unknown()).optional(),
      requestId: z.string(),
    }),
  })
  .meta({ id: 'ErrorAnswer' });

const errors = { '4xx': errorAnswer, '5xx': errorAnswer };

/** The answers of a route that gives JSON. */
export function answers<Schema extends z.ZodType>(schema: Schema) {
  return { 200: schema, ...errors };
}

/** The answers of a route that gives a file; the route itself sends it, whatever the type here says. */
export function download(contentType: string) {
  const schema = z.any().meta({ type: 'string', format: 'binary' });
  return { 200: { description: 'The file', content: { [contentType]: { schema } } }, ...errors };
}

export function accepted<Schema extends z.ZodType>(schema: Schema) {
  return { 202: schema, ...errors };
}

/** What Excel and WPS know as theirs. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const nothing = { 204: z.undefined().describe('Done'), ...errors };

export const redirected = { 302: z.null().describe('Where to go on'), ...errors };
