// Templates of reports on the wire.

import { z } from 'zod';
import type { TemplateVersion } from '../../records/report-templates.ts';
import type { TemplateState } from '../../report/templates/template-state.ts';
import { reportKinds } from '../../report/written-report.ts';

export const templateKey = z.object({ kind: z.enum(reportKinds), language: z.enum(['zh', 'en']) });

const instant = z.string().describe('An instant, ISO 8601');

const state = templateKey.extend({
  number: z.number().describe('Of the newest version; 0 where nobody ever saved one.'),
  own: z.boolean().describe('False where the built-in template holds.'),
  built_in_changed: z
    .boolean()
    .describe('The program brought another built-in template since this one was made from it.'),
  note: z.string(),
  saved_by: z.string().nullable().describe('Null for the command line, and where nobody saved any.'),
  saved_at: instant.nullable(),
});

const version = z
  .object({
    number: z.number(),
    built_in: z.boolean().describe('From this version on the built-in template held.'),
    note: z.string(),
    saved_by: z.string().nullable().describe('Null for the command line.'),
    saved_at: instant,
  })
  .meta({ id: 'ReportTemplateVersion' });

export const templates = z
  .object({ templates: z.array(state.meta({ id: 'ReportTemplateState' })) })
  .meta({ id: 'ReportTemplates' });

export const template = state
  .extend({ text: z.string(), built_in: z.string(), versions: z.array(version).describe('The newest first.') })
  .meta({ id: 'ReportTemplate' });

export const templateProblem = z
  .object({
    code: z.string(),
    line: z.number().describe('From 1.'),
    column: z.number().describe('From 1; a rare character is one column.'),
    offset: z.number().describe('From 0, in UTF-16 units as editors count.'),
    length: z.number(),
    message: z.string().describe('In the language of the request.'),
    nearest: z.array(z.string()).exactOptional().describe('What was meant, perhaps.'),
  })
  .meta({ id: 'ReportTemplateProblem' });

export function describeState<State extends TemplateState>({ saved_at: savedAt, ...state }: State) {
  return { ...state, saved_at: savedAt?.toISOString() ?? null };
}

export function describeVersion({ number, text, note, saved_by, saved_at: savedAt }: TemplateVersion) {
  return { number, built_in: text === null, note, saved_by, saved_at: savedAt.toISOString() };
}
