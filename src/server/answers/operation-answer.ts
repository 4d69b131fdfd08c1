import { z } from 'zod';
import { actions } from '../../access/log/actions.ts';
import { ways } from '../../access/log/actor.ts';
import { describeOperation } from '../../access/log/describe-operation.ts';
import type { LogEntry } from '../../access/log/read-log.ts';
import type { Language } from '../../base/errors.ts';
import { day, text } from './schemas.ts';

export const operation = z
  .object({
    number: z.number().describe('In the order of commits, without a gap'),
    at: z.string().describe('An instant, ISO 8601'),
    person: z.string().nullable().describe('Null for the program itself and the command line'),
    for_person: z.string().nullable().describe('Whom a deputy acted for'),
    action: z.string(),
    action_name: z.string(),
    subject: z.string(),
    from: z.string().describe('By which way and from which address'),
    origin: z.enum(ways).nullable(),
    request_id: z.string().nullable(),
    version: z.number().nullable().describe('The change of the records that it made'),
    changes: z.array(z.object({ name: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    details: z.array(z.object({ name: z.string(), value: z.string() })),
    hash: z.string(),
  })
  .meta({ id: 'Operation' });

const cursor = z.coerce.number().int().min(0).max(2_147_483_647);

export const logFilter = z.object({
  person: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  action: z.enum(actions).optional(),
  way: z.enum(ways).optional(),
  from: day.optional(),
  to: day.optional(),
  text: text(200).optional().describe('In what was acted upon; or an address, a request, a token, a folder'),
});

export const logQuery = logFilter.extend({
  older_than: cursor.optional().describe('A number; the newest without it'),
  newer_than: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export function operationAnswer(entry: LogEntry, language: Language): z.input<typeof operation> {
  const {
    at,
    before: _before,
    after: _after,
    details: _details,
    origin_name: _name,
    address: _address,
    ...rest
  } = entry;
  return { ...rest, at: at.toISOString(), ...describeOperation(entry, language) };
}
