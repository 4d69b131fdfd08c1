// Every route of the API, in the order of its document.

import type { App } from './app.ts';
import { accountSessionRoutes } from './routes/account-sessions.ts';
import { accountRoutes } from './routes/account.ts';
import { accountTwoStepRoutes } from './routes/account-two-step.ts';
import { secondStepRoutes } from './routes/second-step.ts';
import { signInLinkRoutes } from './routes/sign-in-links.ts';
import { signInRuleRoutes } from './routes/sign-in-rules.ts';
import { auditRoutes } from './routes/audits.ts';
import { batchDetailRoutes } from './routes/batch-detail.ts';
import { batchRoutes } from './routes/batches.ts';
import { boardRoutes } from './routes/board.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { customerRoutes } from './routes/customers.ts';
import { diffRoutes } from './routes/diff.ts';
import { figureRoutes } from './routes/figures.ts';
import { filterRoutes } from './routes/filters.ts';
import { findingRoutes } from './routes/findings.ts';
import { healthRoutes } from './routes/health.ts';
import { importKindRoutes } from './routes/import-kinds.ts';
import { importTemplateRoutes } from './routes/import-templates.ts';
import { importRoutes } from './routes/imports.ts';
import { mergeRoutes } from './routes/merges.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { monthRoutes } from './routes/months.ts';
import { providerRoutes } from './routes/providers.ts';
import { operationRoutes } from './routes/operations.ts';
import { personalDataRoutes } from './routes/personal-data.ts';
import { provisionalRoutes } from './routes/provisional.ts';
import { reportVerifyRoutes } from './routes/report-verify.ts';
import { reportRoutes } from './routes/reports.ts';
import { reportStepRoutes } from './routes/report-steps.ts';
import { reportTemplateRoutes } from './routes/report-templates.ts';
import { sessionRoutes } from './routes/session.ts';
import { setupRoutes } from './routes/setup.ts';
import { peopleRoutes } from './routes/people.ts';
import { settingRoutes } from './routes/settings.ts';
import { deputyRoutes } from './routes/deputies.ts';
import { tokenRoutes } from './routes/tokens.ts';
import { traceRoutes } from './routes/trace.ts';
import { traceExportRoutes } from './routes/trace-export.ts';
import type { World } from './world.ts';

export const routes: readonly ((app: App, world: World) => void)[] = [
  healthRoutes,
  metricsRoutes,
  sessionRoutes,
  secondStepRoutes,
  providerRoutes,
  setupRoutes,
  signInLinkRoutes,
  accountRoutes,
  accountSessionRoutes,
  accountTwoStepRoutes,
  signInRuleRoutes,
  catalogueRoutes,
  filterRoutes,
  figureRoutes,
  diffRoutes,
  traceRoutes,
  traceExportRoutes,
  boardRoutes,
  findingRoutes,
  importRoutes,
  importKindRoutes,
  importTemplateRoutes,
  batchRoutes,
  batchDetailRoutes,
  tokenRoutes,
  peopleRoutes,
  deputyRoutes,
  settingRoutes,
  provisionalRoutes,
  mergeRoutes,
  monthRoutes,
  customerRoutes,
  personalDataRoutes,
  reportRoutes,
  reportVerifyRoutes,
  reportStepRoutes,
  reportTemplateRoutes,
  auditRoutes,
  operationRoutes,
];
