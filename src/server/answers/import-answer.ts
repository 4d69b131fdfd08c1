// An import as the browser sees it: messages in the language of the request, and no path of this machine.

import { basename } from 'node:path';
import { z } from 'zod';
import type { Language } from '../../base/errors.ts';
import { type Confirmation, confirmations, type ImportResult } from '../../intake/import-result.ts';
import { kinds } from '../../intake/layout/kinds.ts';
import type { ImportJob, JobError } from '../../jobs/import-jobs.ts';

const place = z.object({
  file: z.string().exactOptional(),
  sheet: z.string().exactOptional(),
  row: z.number().exactOptional(),
  column: z.string().exactOptional(),
  offset: z.number().exactOptional(),
});

export const controlTotal = z.object({ label: z.string(), stated: z.string(), computed: z.string(), ok: z.boolean() });

const question = z.object({
  confirm: z.enum(confirmations),
  message: z.string(),
  holds_back: z.boolean(),
  details: z.record(z.string(), z.unknown()),
});

export const effect = z.object({
  expr: z.string(),
  name: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  text_before: z.string(),
  text_after: z.string(),
  text_change: z.string(),
});

const column = z.object({
  key: z.string(),
  header: z.string(),
  confidence: z.number().describe('From 0 to 1.'),
  how: z.enum(['name', 'near name', 'values', 'mapping', 'remembered']),
});

const mapping = z.record(z.string(), z.unknown());

const layout = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  header_row: z.number().describe('0 where the mapping gives the headers.'),
  kind: z.enum(kinds),
  columns: z.array(column),
  guesses: z.array(column).describe('What columns that are not used may be; they were not imported.'),
  unused: z.array(z.string()),
  date_format: z.string().exactOptional(),
  fingerprint: z.string(),
  mapping: mapping.describe('All that was said of it, now or before.'),
  remembered: z.boolean().describe('Whether the mapping was confirmed before, with a file of the same headers.'),
});

const importResult = z
  .object({
    batch: z.number().nullable(),
    kind: z.enum(kinds),
    file: z.string().describe('The name of the file; of several, the first and how many more.'),
    files: z.array(z.string()),
    rows: z.number(),
    accepted: z.number(),
    rejected: z.number(),
    unchanged: z.number(),
    filtered: z.number(),
    left_out: z.array(z.object({ reason: z.string(), name: z.string(), rows: z.number() })),
    replaced: z.number(),
    held: z.number(),
    withdrawn: z.number(),
    rejects_file: z.string().nullable().describe('The name of the file of rejected rows, to be had at /rejects.'),
    control_totals: z.array(controlTotal),
    layouts: z.array(layout),
    ledger_version: z.number(),
    dry_run: z.boolean(),
    held_back: z.boolean().describe('A question must be answered first: nothing was written.'),
    questions: z.array(question),
    effect: z.array(effect),
    problems: z.array(z.object({ code: z.string(), place, message: z.string() })),
  })
  .meta({ id: 'ImportResult' });

/** What a file may be whose columns were not recognised; or how its days may be read. */
const proposal = layout.pick({ kind: true, columns: true, unused: true, fingerprint: true, mapping: true });
const reading = z.object({ date_format: z.string(), day: z.string().describe('A day of the file, read so') });

const importError = z
  .object({
    code: z.string(),
    message: z.string(),
    proposal: proposal.exactOptional(),
    readings: z.array(reading).exactOptional(),
  })
  .meta({ id: 'ImportError' });

export const importJob = z
  .object({
    id: z.number(),
    file_name: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    cancelling: z.boolean().describe('It was told to stop and has not stopped yet.'),
    stage: z.string(),
    rows_done: z.number(),
    rows_total: z.number().nullable(),
    result: importResult.optional().describe('Of the first batch'),
    results: z
      .array(importResult)
      .optional()
      .describe('Files of several kinds become one batch a kind; of an import that failed halfway, those that stand'),
    error: importError.optional(),
    mapping: mapping.optional().describe('The one that it was asked with'),
    confirm: z.array(z.enum(confirmations)).describe('The questions that it was asked with as answered'),
  })
  .meta({ id: 'ImportJob' });

export function describeJob(job: ImportJob, language: Language): z.output<typeof importJob> {
  const { id, file_name, state, stage, rows_done, rows_total } = job;
  const cancelling = state === 'running' && job.cancel_wanted;
  const results = resultsOf(job).map((result) => describeResult(result, language));
  const done = results[0] ? { result: results[0], results } : {};
  const error = job.error ? { error: describeError(job.error, language) } : {};
  const asked = {
    ...(job.options.mapping !== undefined && { mapping: job.options.mapping as z.output<typeof mapping> }),
    confirm: (job.options.confirm ?? []) as Confirmation[],
  };
  return { id, file_name, state, cancelling, stage, rows_done, rows_total, ...done, ...error, ...asked };
}

// Of the details, those that lead on: which column may be what, and which way of writing days it may be.
function describeError({ code, words, details = {} }: JobError, language: Language): z.output<typeof importError> {
  const { proposal: proposed, readings } = details;
  return {
    code,
    message: words[language],
    ...(proposed !== undefined && { proposal: proposed as z.output<typeof proposal> }),
    ...(readings !== undefined && { readings: readings as z.output<typeof reading>[] }),
  };
}

/** Of an import of several kinds, which rows are meant: those of a batch or, after a dry run, of a kind. */
export const whichRejects = z.object({
  batch: z.coerce.number().int().min(1).optional().describe('Of that batch; without it the first rows that came back'),
  kind: z.enum(kinds).optional().describe('Of that kind, as a dry run has no batch'),
});

/** Where the rejected rows of an import lie, below the data folder; undefined where there are none. */
export function rejectsFile(job: ImportJob, { batch, kind }: z.output<typeof whichRejects>): string | undefined {
  const isMeant = (result: ImportResult) =>
    result.rejects_file !== null && (batch ?? result.batch) === result.batch && (kind ?? result.kind) === result.kind;
  return resultsOf(job).find(isMeant)?.rejects_file ?? undefined;
}

function resultsOf(job: ImportJob): ImportResult[] {
  return [(job.result ?? []) as ImportResult | ImportResult[]].flat();
}

function describeResult(stored: ImportResult, language: Language): z.output<typeof importResult> {
  const result = { ...untold, ...stored };
  const problems = result.problems.map((problem) => ({ ...problem, message: problem.message[language] }));
  const questions = result.questions.map((each) => ({ ...each, message: each.message[language] }));
  const leftOut = result.left_out.map((each) => ({ ...each, name: each.name[language] }));
  return {
    ...result,
    problems,
    questions,
    left_out: leftOut,
    layouts: result.layouts.map((each) => ({ ...each, mapping: each.mapping ?? {} })),
    rejects_file: result.rejects_file && basename(result.rejects_file),
  };
}

/** What results of older versions of this program do not tell. */
const untold = {
  files: [],
  left_out: [],
  withdrawn: 0,
  dry_run: false,
  held_back: false,
  questions: [],
  effect: [],
  layouts: [],
} satisfies Partial<ImportResult>;
