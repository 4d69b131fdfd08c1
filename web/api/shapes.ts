// The shapes of the API, by the names the app uses for them. They are generated from the server's own document.

import type { components } from '../../generated/api.ts';

type Schemas = components['schemas'];

export type Session = Schemas['Session'];
export type Person = NonNullable<Session['person']>;
export type Role = Schemas['Role'];
export type SampleAccount = NonNullable<Session['sample_accounts']>[number];
export type Filters = Schemas['Filters'];
export type Answer = Schemas['Answer'];
export type Figure = Schemas['Figure'];
export type FigureRow = Schemas['FigureRow'];
export type Verdict = Schemas['Verdict'];
export type Trace = Schemas['Trace'];
export type TraceRow = Schemas['TraceRow'];
export type ImportJob = Schemas['ImportJob'];
export type ImportResult = Schemas['ImportResult'];
export type ImportKind = Schemas['ImportKind'];
export type ImportError = Schemas['ImportError'];
export type ImportLayout = ImportResult['layouts'][number];
export type ImportQuestion = ImportResult['questions'][number];
export type Confirmation = ImportQuestion['confirm'];
export type Verification = Schemas['Verification'];
export type PlaceInDocument = Schemas['PlaceInDocument'];
export type AuditedFile = Schemas['AuditedFile'];
export type AuditNumber = Schemas['AuditNumber'];
export type AuditRelation = Schemas['AuditRelation'];
export type AuditRemark = Schemas['AuditRemark'];
export type AuditVerdict = Schemas['AuditVerdict'];
export type AuditBlock = Schemas['AuditBlock'];
export type LedgerComparison = Schemas['LedgerComparison'];
export type LedgerBinding = Schemas['LedgerBinding'];
export type AuditSpan = Schemas['AuditSpan'];
export type Batch = Schemas['Batch'];
export type BatchDetail = Schemas['BatchDetail'];
export type MonthState = Schemas['MonthState'];
export type LateDocument = Schemas['LateDocument'];
export type Proposal = Schemas['Proposal'];
export type CustomerCard = Schemas['CustomerCard'];
export type CustomerName = Schemas['CustomerName'];
export type Merge = Schemas['Merge'];
export type Provisional = Schemas['Provisional'];
export type ProvisionalCounts = Schemas['ProvisionalCounts'];
export type ErrorAnswer = Schemas['ErrorAnswer'];

export type Span = Schemas['Span'];
export type Board = Schemas['Board'];
export type Catalogue = Schemas['Catalogue'];
export type Metric = Schemas['Metric'];
export type Finding = Schemas['Finding'];

export type StoredReport = Schemas['StoredReport'];
export type ReportDetail = Schemas['ReportDetail'];
export type ReportRequest = Schemas['ReportRequest'];
export type ReportChoices = Schemas['ReportChoices'];
export type ReportDrift = Schemas['ReportDrift'];
export type DriftedFigure = ReportDrift['drifted'][number];
export type ReportComparison = Schemas['ReportComparison'];
export type ComparedFigure = ReportComparison['figures'][number];
export type ComparedSection = ReportComparison['sections'][number];
export type ReportBlock = Schemas['ReportBlock'];
export type ReportChart = Schemas['ReportChart'];
export type ReportTemplate = Schemas['ReportTemplate'];
export type ReportTemplateState = Schemas['ReportTemplateState'];
export type ReportTemplateVersion = Schemas['ReportTemplateVersion'];
export type ReportTemplatePreview = Schemas['ReportTemplatePreview'];
export type ReportTemplateProblem = Schemas['ReportTemplateProblem'];
