// An import as the browser sees it. The messages of its result are in the language in which it was asked for.

import { z } from 'zod';
import type { Language } from '../base/errors.ts';
import type { ImportJob } from '../jobs/import-jobs.ts';

const place = z.object({
  file: z.string().optional(),
  sheet: z.string().optional(),
  row: z.number().optional(),
  column: z.string().optional(),
});

const controlTotal = z.object({ label: z.string(), stated: z.string(), computed: z.string(), ok: z.boolean() });

const importResult = z
  .object({
    batch: z.number().nullable(),
    kind: z.string(),
    file: z.string(),
    rows: z.number(),
    accepted: z.number(),
    rejected: z.number(),
    unchanged: z.number(),
    replaced: z.number(),
    held: z.number(),
    rejects_file: z.string().nullable(),
    control_totals: z.array(controlTotal),
    ledger_version: z.number(),
    problems: z.array(z.object({ code: z.string(), place, message: z.string() })),
  })
  .meta({ id: 'ImportResult' });

export const importJob = z
  .object({
    id: z.number(),
    file_name: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    stage: z.string(),
    rows_done: z.number(),
    rows_total: z.number().nullable(),
    result: importResult.optional(),
    error: z.object({ code: z.string(), message: z.string() }).optional(),
  })
  .meta({ id: 'ImportJob' });

export function describeJob(job: ImportJob, language: Language): z.output<typeof importJob> {
  const { id, file_name, state, stage, rows_done, rows_total } = job;
  const result = job.state === 'done' ? { result: job.result as z.output<typeof importResult> } : {};
  const error = job.error ? { error: { code: job.error.code, message: job.error.words[language] } } : {};
  return { id, file_name, state, stage, rows_done, rows_total, ...result, ...error };
}
