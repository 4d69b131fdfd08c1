// A kept report as it goes over the wire.

import { z } from 'zod';
import { reportFormats } from '../../report/write-report.ts';
import { reportKinds } from '../../report/written-report.ts';
import { difference } from './figure-schemas.ts';

const instant = z.string().describe('An instant, ISO 8601');
const issueName = z.object({ id: z.number(), number: z.string() });

export const reportAnswer = z
  .object({
    id: z.number(),
    kind: z.enum(reportKinds),
    period: z.string(),
    language: z.enum(['zh', 'en']),
    format: z.enum(reportFormats),
    conditions: z.string().describe('Conditions of the figure language; empty for all that the writer sees.'),
    scope: z.string().describe('Whose rows its figures count, in words.'),
    same_rows: z.boolean().describe('Whether figures of the asker count the same rows.'),
    title: z.string(),
    business_day: z.string(),
    asked_on: z.string().describe('As far as records reach that do not hang on the ledger.'),
    version: z.number().describe('Of the ledger, whose knowledge its figures are.'),
    writer: z.string().nullable().describe('Null for the command line.'),
    written_at: instant,
    figures: z.number(),
    file_name: z.string(),
    file_bytes: z.number(),
    file_sha256: z.string(),
    has_file: z.boolean().describe('False for an old draft, of which only the figures are kept.'),
    state: z.enum(['draft', 'issued', 'superseded', 'withdrawn']),
    issue: z
      .object({
        number: z.string(),
        issuer: z.string(),
        issued_at: instant,
        note: z.string(),
        supersedes: issueName.nullable(),
        superseded_by: issueName.nullable(),
      })
      .nullable(),
    withdrawal: z.object({ reason: z.string(), withdrawer: z.string(), withdrawn_at: instant }).nullable(),
  })
  .meta({ id: 'StoredReport' });

export const reportDetail = reportAnswer
  .extend({ takes_place_of: issueName.nullable().describe('The issued report that a draft would supersede.') })
  .meta({ id: 'ReportDetail' });

export const reportFigure = z
  .object({
    number: z.number(),
    expr: z.string(),
    name: z.string(),
    value: z.number().nullable(),
    unit: z.string(),
    text: z.string(),
    printed: z.string().describe('As it stands in the report.'),
    definition_hash: z.string(),
    verdicts: z.array(z.string()).readonly(),
  })
  .meta({ id: 'ReportFigure' });

const value = z.object({ value: z.number().nullable(), text: z.string() });

export const drift = z
  .object({
    version: z.number().describe('Of the ledger as it is now.'),
    figures: z.number(),
    drifted: z.array(
      z.object({ number: z.number(), expr: z.string(), name: z.string(), before: value, after: value, ...difference }),
    ),
    redefined: z.number().describe('How many have the value they had, by a definition that was worded anew.'),
  })
  .meta({ id: 'ReportDrift' });

const sameness = z.enum(['same', 'changed', 'only_left', 'only_right']);
const compared = z
  .object({ number: z.number(), expr: z.string(), value: z.number().nullable(), text: z.string() })
  .nullable();

export const comparison = z
  .object({
    left: reportAnswer,
    right: reportAnswer,
    counts: z.object({ same: z.number(), changed: z.number(), only_left: z.number(), only_right: z.number() }),
    figures: z.array(z.object({ name: z.string(), state: sameness, left: compared, right: compared, ...difference })),
    sections: z.array(
      z.object({
        title: z.string(),
        state: sameness,
        reworded: z.array(z.object({ left: z.string(), right: z.string() })),
        renumbered: z.number().describe('Paragraphs that say the same of other numbers.'),
      }),
    ),
  })
  .meta({ id: 'ReportComparison' });
