import { z } from 'zod';
import { transact } from '../../db/database.ts';
import { previewTemplate } from '../../report/templates/preview-template.ts';
import { saveTemplate } from '../../report/templates/save-template.ts';
import { readVersion, templateState, templateStates } from '../../report/templates/template-state.ts';
import type { App } from '../app.ts';
import { block, describeBlocks } from '../answers/block-schemas.ts';
import { languageOf } from '../answers/language.ts';
import {
  describeState,
  describeVersion,
  template,
  templateKey,
  templateProblem,
  templates,
} from '../answers/report-template-answer.ts';
import { answers, text } from '../answers/schemas.ts';
import { viewerOfRequest } from '../guard.ts';
import { perPerson } from '../per-person.ts';
import type { World } from '../world.ts';

/** Longer bodies are refused unread; a text of the greatest length is told its size instead. */
export const templateBodyBytes = 4 * 1024 * 1024;

const previewed = z
  .object({
    ...templateKey.shape,
    period: text(40)
      .min(1)
      .optional()
      .describe('2025, 2025H1, 2025Q3, 2025-07, 2025W30; that of today where none is named'),
    text: z.string(),
  })
  .meta({ id: 'ReportTemplatePreviewed' });

const preview = z
  .object({
    problems: z.array(templateProblem),
    blocks: z
      .array(block)
      .nullable()
      .describe('What the report would say; null where it has problems, and where the period holds no sales.'),
    business_day: z.string().nullable(),
  })
  .meta({ id: 'ReportTemplatePreview' });

const basedOn = z.coerce
  .number()
  .int()
  .min(0)
  .max(1_000_000)
  .describe('The version that it was made from; 0 for none.');
const saved = z.object({ number: z.number() }).meta({ id: 'ReportTemplateSaved' });
const newVersion = z
  .object({
    text: z.string(),
    note: text(500).optional(),
    based_on: basedOn,
    built_in_seen: z.boolean().optional().describe('The built-in template that stands now has been looked at.'),
  })
  .meta({ id: 'NewReportTemplateVersion' });

const tags = ['reports'];

export function reportTemplateRoutes(app: App, world: World): void {
  readRoutes(app, world);
  previewRoute(app, world);

  const save = {
    operationId: 'saveReportTemplate',
    summary: 'Saves a template as a new version; one with problems is refused with all of them',
    tags,
    params: templateKey,
    body: newVersion,
    response: answers(saved),
  };
  app.put('/api/report-templates/:kind/:language', { schema: save, bodyLimit: templateBodyBytes }, async (request) => {
    const { text, note, based_on: basedOn, built_in_seen: builtInSeen } = request.body;
    const version = { key: request.params, text, note, basedOn, builtInSeen };
    return saveTemplate(world.db, viewerOfRequest(request), version);
  });

  const reset = {
    operationId: 'resetReportTemplate',
    summary: 'Lets the built-in template hold again; the versions of before stay',
    tags,
    params: templateKey,
    querystring: z.object({ based_on: basedOn }),
    response: answers(saved),
  };
  app.delete('/api/report-templates/:kind/:language', { schema: reset }, async (request) => {
    const { based_on: basedOn } = request.query;
    const version = { key: request.params, text: null, basedOn };
    return saveTemplate(world.db, viewerOfRequest(request), version);
  });
}

function readRoutes(app: App, world: World): void {
  const list = {
    operationId: 'reportTemplates',
    summary: 'The templates of all reports, and whether they are the company’s own',
    tags,
    response: answers(templates),
  };
  app.get('/api/report-templates', { schema: list }, async (request) => {
    const states = await transact(world.db, viewerOfRequest(request).scope, templateStates, { snapshot: true });
    return { templates: states.map(describeState) };
  });

  const one = {
    operationId: 'reportTemplate',
    summary: 'A template with its text, the built-in one, and all its versions',
    tags,
    params: templateKey,
    response: answers(template),
  };
  app.get('/api/report-templates/:kind/:language', { schema: one }, async (request) => {
    const read = await transact(world.db, viewerOfRequest(request).scope, (tx) => templateState(tx, request.params), {
      snapshot: true,
    });
    return { ...describeState(read), versions: read.versions.map(describeVersion) };
  });

  const version = {
    operationId: 'reportTemplateVersion',
    summary: 'The text of one version',
    tags,
    params: templateKey.extend({ number: z.coerce.number().int().min(1).max(1_000_000) }),
    response: answers(z.object({ number: z.number(), text: z.string() }).meta({ id: 'ReportTemplateText' })),
  };
  app.get('/api/report-templates/:kind/:language/versions/:number', { schema: version }, async (request) => {
    const { number, ...key } = request.params;
    return transact(world.db, viewerOfRequest(request).scope, (tx) => readVersion(tx, key, number), { snapshot: true });
  });
}

function previewRoute(app: App, world: World): void {
  const config = perPerson(world.limits.previewsPerMinute);
  const schema = {
    operationId: 'previewReportTemplate',
    summary: 'What a report would say from this text, and every problem of it; nothing is kept',
    tags,
    body: previewed,
    response: answers(preview),
  };
  app.post('/api/report-templates/preview', { schema, bodyLimit: templateBodyBytes, config }, async (request) => {
    const { kind, language, period, text } = request.body;
    const asked = { key: { kind, language }, period, text };
    const { problems, report } = await previewTemplate(world.db, viewerOfRequest(request), asked);
    const said = problems.map((each) => ({ ...each, message: each.message[languageOf(request)] }));
    const blocks = report ? describeBlocks(report.blocks, report.proofs) : null;
    return { problems: said, blocks, business_day: report?.businessDay ?? null };
  });
}
