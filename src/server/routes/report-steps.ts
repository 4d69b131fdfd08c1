// What becomes of a kept report: issued, withdrawn, drifted from the ledger, held against another.

import { z } from 'zod';
import { companyZone } from '../../access/sessions.ts';
import { dayInZone } from '../../base/dates.ts';
import { compareReports } from '../../report/stored/compare.ts';
import { describeComparison, describeReport } from '../../report/stored/describe-report.ts';
import { driftOf, driftRows } from '../../report/stored/drift.ts';
import { issueReport, withdrawReport } from '../../report/stored/issue.ts';
import { figureDiff } from '../answers/figure-schemas.ts';
import { languageOf } from '../answers/language.ts';
import { comparison, drift, reportAnswer } from '../answers/report-answer.ts';
import { answers, idParameter, text } from '../answers/schemas.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const { id } = idParameter.shape;
const tags = ['reports'];

export function reportStepRoutes(app: App, world: World): void {
  issueRoute(app, world);
  withdrawalRoute(app, world);
  driftRoutes(app, world);
  comparisonRoute(app, world);
}

function issueRoute(app: App, world: World): void {
  const schema = {
    operationId: 'issueReport',
    summary: 'Issues a draft: it gets a number and cannot be changed any more',
    tags,
    params: idParameter,
    body: z
      .object({
        note: text(2000).optional(),
        supersedes: id.optional().describe('The issued report of the same kind, period and scope that it replaces.'),
      })
      .meta({ id: 'IssueRequest' }),
    response: answers(reportAnswer),
  };
  app.post('/api/reports/:id/issue', { schema }, async (request) => {
    const today = dayInZone(world.clock(), companyZone);
    const asked = { ...request.params, ...request.body, today };
    const viewer = viewerOfRequest(request);
    return describeReport(await issueReport(world.db, viewer, asked), viewer, languageOf(request));
  });
}

function withdrawalRoute(app: App, world: World): void {
  const schema = {
    operationId: 'withdrawReport',
    summary: 'Withdraws an issued report and says why; it stays to be seen',
    tags,
    params: idParameter,
    body: z.object({ reason: text(2000).trim().min(1) }).meta({ id: 'WithdrawalRequest' }),
    response: answers(reportAnswer),
  };
  app.post('/api/reports/:id/withdrawal', { schema }, async (request) => {
    const asked = { ...request.params, ...request.body };
    const viewer = viewerOfRequest(request);
    return describeReport(await withdrawReport(world.db, viewer, asked), viewer, languageOf(request));
  });
}

function driftRoutes(app: App, world: World): void {
  const look = {
    operationId: 'reportDrift',
    summary: 'The figures of a report that would be others today, each with both values',
    tags,
    params: idParameter,
    response: answers(drift),
  };
  app.get('/api/reports/:id/drift', { schema: look }, async (request) =>
    driftOf(world.db, viewerOfRequest(request), { ...request.params, language: languageOf(request) }),
  );

  const rows = {
    operationId: 'reportDriftRows',
    summary: 'The rows that made one figure of a report another one',
    tags,
    params: z.object({ id, number: id }),
    response: answers(figureDiff),
  };
  app.get('/api/reports/:id/drift/:number', { schema: rows }, async (request) =>
    driftRows(world.db, viewerOfRequest(request), { ...request.params, language: languageOf(request) }),
  );
}

function comparisonRoute(app: App, world: World): void {
  const schema = {
    operationId: 'compareReports',
    summary: 'Two reports figure by figure and section by section',
    tags,
    params: z.object({ id, other: id }),
    response: answers(comparison),
  };
  app.get('/api/reports/:id/comparison/:other', { schema }, async (request) => {
    const { id: left, other: right } = request.params;
    const [viewer, language] = [viewerOfRequest(request), languageOf(request)];
    const compared = await compareReports(world.db, viewer, { left, right, language });
    return describeComparison(compared, viewer, language);
  });
}
