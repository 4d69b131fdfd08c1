// An import as the browser sees it: messages in the language of the request, and no path of this machine.

import { basename } from 'node:path';
import { z } from 'zod';
import type { Language } from '../../base/errors.ts';
import type { ImportResult } from '../../intake/import-result.ts';
import type { ImportJob } from '../../jobs/import-jobs.ts';

const place = z.object({
  file: z.string().exactOptional(),
  sheet: z.string().exactOptional(),
  row: z.number().exactOptional(),
  column: z.string().exactOptional(),
  offset: z.number().exactOptional(),
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
    filtered: z.number(),
    replaced: z.number(),
    held: z.number(),
    rejects_file: z.string().nullable().describe('The name of the file of rejected rows, to be had at /rejects.'),
    control_totals: z.array(controlTotal),
    ledger_version: z.number(),
    problems: z.array(z.object({ code: z.string(), place, message: z.string() })),
  })
  .meta({ id: 'ImportResult' });

export const importJob = z
  .object({
    id: z.number(),
    file_name: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    cancelling: z.boolean().describe('It was told to stop and has not stopped yet.'),
    stage: z.string(),
    rows_done: z.number(),
    rows_total: z.number().nullable(),
    result: importResult.optional(),
    error: z.object({ code: z.string(), message: z.string() }).optional(),
  })
  .meta({ id: 'ImportJob' });

export function describeJob(job: ImportJob, language: Language): z.output<typeof importJob> {
  const { id, file_name, state, stage, rows_done, rows_total } = job;
  const cancelling = state === 'running' && job.cancel_wanted;
  const result = job.state === 'done' ? { result: describeResult(job.result as ImportResult, language) } : {};
  const error = job.error ? { error: { code: job.error.code, message: job.error.words[language] } } : {};
  return { id, file_name, state, cancelling, stage, rows_done, rows_total, ...result, ...error };
}

/** Where the rejected rows of an import lie; undefined where there are none. */
export function rejectsPath(job: ImportJob): string | undefined {
  return (job.result as ImportResult | null)?.rejects_file ?? undefined;
}

function describeResult(result: ImportResult, language: Language): z.output<typeof importResult> {
  const problems = result.problems.map((problem) => ({ ...problem, message: problem.message[language] }));
  return { ...result, problems, rejects_file: result.rejects_file && basename(result.rejects_file) };
}
