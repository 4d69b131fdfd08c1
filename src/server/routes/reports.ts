// Reports: written and kept as drafts, listed, looked at, downloaded.

import { z } from 'zod';
import { companyZone } from '../../access/sessions.ts';
import { dayInZone } from '../../base/dates.ts';
import { transact } from '../../db/database.ts';
import { ledgerMonths } from '../../records/ledger-months.ts';
import { figuresOf, listReports } from '../../records/reports/read-reports.ts';
import { describeReport } from '../../report/stored/describe-report.ts';
import { reportFileAs } from '../../report/stored/file-as.ts';
import { keepDraft } from '../../report/stored/keep-draft.ts';
import { reportChoices } from '../../report/stored/report-choices.ts';
import { takesPlaceOf } from '../../report/stored/issue.ts';
import { requireReport } from '../../report/stored/require-report.ts';
import { mediaTypes, reportFormats } from '../../report/write-report.ts';
import { reportKinds } from '../../report/written-report.ts';
import { attachment } from '../answers/attachment.ts';
import { baseAddressOf } from '../answers/base-address.ts';
import { languageOf } from '../answers/language.ts';
import { reportAnswer, reportDetail, reportFigure } from '../answers/report-answer.ts';
import { answers, day, download, idParameter, page, text } from '../answers/schemas.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import { perPerson } from '../per-person.ts';
import type { World } from '../world.ts';

const reportRequest = z
  .object({
    kind: z.enum(reportKinds),
    period: text(40).min(1),
    language: z.enum(['zh', 'en']),
    format: z.enum(reportFormats),
    where: text(1000).optional().describe('Conditions, for example region=浙江,series=A'),
    as_of: day.optional(),
    appendix: z.boolean().optional().describe('Word: puts at the end what each number is and how it is defined.'),
  })
  .meta({ id: 'ReportRequest' });

const choices = z
  .object({
    formats: z.array(z.enum(reportFormats)),
    kinds: z.array(
      z.object({
        kind: z.enum(reportKinds),
        languages: z.array(z.enum(['zh', 'en'])),
        periods: z.array(z.object({ period: z.string(), over: z.boolean() })).describe('The newest first'),
      }),
    ),
  })
  .meta({ id: 'ReportChoices' });

const tags = ['reports'];

export function reportRoutes(app: App, world: World): void {
  listRoute(app, world);
  writeRoute(app, world);
  choicesRoute(app, world);
  lookRoute(app, world);
  fileRoute(app, world);
  figuresRoute(app, world);
}

function listRoute(app: App, world: World): void {
  const schema = {
    operationId: 'reports',
    summary: 'The reports that were kept, the last written first: those whose rows the asker may see',
    tags,
    querystring: z.object(page(200)),
    response: answers(z.object({ total: z.number(), reports: z.array(reportAnswer) }).meta({ id: 'Reports' })),
  };
  app.get('/api/reports', { schema }, async (request) => {
    const viewer = viewerOfRequest(request);
    const found = await transact(world.db, viewer.scope, (tx) => listReports(tx, viewer, request.query), {
      snapshot: true,
    });
    return { ...found, reports: found.reports.map((report) => describeReport(report, viewer, languageOf(request))) };
  });
}

function writeRoute(app: App, world: World): void {
  const schema = {
    operationId: 'writeReport',
    summary: 'Writes a report and keeps it as a draft with all its figures and its file',
    tags,
    body: reportRequest,
    response: answers(reportAnswer),
  };
  app.post('/api/reports', { schema, config: perPerson(world.limits.reportsPerMinute) }, async (request) => {
    const { as_of: asOf, ...asked } = request.body;
    const today = dayInZone(world.clock(), companyZone);
    const viewer = viewerOfRequest(request);
    const draft = await keepDraft(world.db, viewer, {
      ...asked,
      asOf,
      today,
      baseAddress: baseAddressOf(request, world),
    });
    return describeReport(draft, viewer, languageOf(request));
  });
}

function choicesRoute(app: App, world: World): void {
  const schema = {
    operationId: 'reportChoices',
    summary: 'What reports can be written: kinds, languages, periods and formats',
    tags,
    response: answers(choices),
  };
  app.get('/api/reports/choices', { schema }, async (request) => {
    const { scope } = viewerOfRequest(request);
    const months = await transact(world.db, scope, ledgerMonths, { snapshot: true });
    return { formats: [...reportFormats], kinds: reportChoices(months, dayInZone(world.clock(), companyZone)) };
  });
}

function lookRoute(app: App, world: World): void {
  const schema = {
    operationId: 'report',
    summary: 'One report: what was asked, who wrote it, what became of it, the hash of its file',
    tags,
    params: idParameter,
    response: answers(reportDetail),
  };
  app.get('/api/reports/:id', { schema }, async (request) => {
    const viewer = viewerOfRequest(request);
    const report = await requireReport(world.db, viewer, request.params.id);
    return {
      ...describeReport(report, viewer, languageOf(request)),
      takes_place_of: await takesPlaceOf(world.db, viewer, report),
    };
  });
}

function fileRoute(app: App, world: World): void {
  const schema = {
    operationId: 'reportFile',
    summary: 'The file of a report, byte for byte as it was written; in another format, the same report told again',
    tags,
    params: idParameter,
    querystring: z.object({ format: z.enum(reportFormats).optional() }),
    response: download(mediaTypes.docx),
  };
  app.get('/api/reports/:id/file', { schema, compress: false }, async (request, reply) => {
    const asked = { ...request.params, ...request.query, baseAddress: baseAddressOf(request, world) };
    const { name, format, bytes } = await reportFileAs(world.db, viewerOfRequest(request), asked);
    reply.type(mediaTypes[format]).header('content-disposition', attachment(name));
    return reply.send(bytes);
  });
}

function figuresRoute(app: App, world: World): void {
  const schema = {
    operationId: 'reportFigures',
    summary: 'The figures of a report in the order of its text, as they were when it was written',
    tags,
    params: idParameter,
    querystring: z.object(page(1000)),
    response: answers(z.object({ total: z.number(), figures: z.array(reportFigure) }).meta({ id: 'ReportFigures' })),
  };
  app.get('/api/reports/:id/figures', { schema }, async (request) => {
    const viewer = viewerOfRequest(request);
    const { id, figures: total } = await requireReport(world.db, viewer, request.params.id);
    const figures = await transact(world.db, viewer.scope, (tx) => figuresOf(tx, id, request.query), {
      snapshot: true,
    });
    return { total, figures };
  });
}
