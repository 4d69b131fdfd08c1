import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import type { ReportRequest, StoredReport } from './shapes.ts';
import { answerOf } from './trouble.ts';

export const reportsOnPage = 20;

export function reportsQuery(language: Language, page: number) {
  const query = { offset: (page - 1) * reportsOnPage, limit: reportsOnPage };
  return queryOptions({
    queryKey: ['reports', 'list', language, page],
    queryFn: () => answerOf(api[language].GET('/api/reports', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function reportChoicesQuery(language: Language) {
  return queryOptions({
    queryKey: ['reports', 'choices', language],
    queryFn: () => answerOf(api[language].GET('/api/reports/choices')),
    staleTime: 60_000,
  });
}

export function reportQuery(language: Language, id: number) {
  return queryOptions({
    queryKey: ['reports', 'one', language, id],
    queryFn: () => answerOf(api[language].GET('/api/reports/{id}', { params: { path: { id } } })),
  });
}

export const figuresOnPage = 50;

export function reportFiguresQuery(language: Language, id: number, page: number) {
  const query = { offset: (page - 1) * figuresOnPage, limit: figuresOnPage };
  return queryOptions({
    queryKey: ['reports', 'figures', language, id, page],
    queryFn: () => answerOf(api[language].GET('/api/reports/{id}/figures', { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function driftQuery(language: Language, id: number) {
  return queryOptions({
    queryKey: ['reports', 'drift', language, id],
    queryFn: () => answerOf(api[language].GET('/api/reports/{id}/drift', { params: { path: { id } } })),
    staleTime: 30_000,
  });
}

export function driftRowsQuery(language: Language, id: number, number: number) {
  return queryOptions({
    queryKey: ['reports', 'drift-rows', language, id, number],
    queryFn: () =>
      answerOf(api[language].GET('/api/reports/{id}/drift/{number}', { params: { path: { id, number } } })),
  });
}

export function comparisonQuery(language: Language, id: number, other: number) {
  return queryOptions({
    queryKey: ['reports', 'comparison', language, id, other],
    queryFn: () =>
      answerOf(api[language].GET('/api/reports/{id}/comparison/{other}', { params: { path: { id, other } } })),
  });
}

export function writeReport(language: Language, body: ReportRequest) {
  return answerOf(api[language].POST('/api/reports', { body }));
}

export function issueReport(language: Language, id: number, body: { note?: string; supersedes?: number }) {
  return answerOf(api[language].POST('/api/reports/{id}/issue', { params: { path: { id } }, body }));
}

export function withdrawReport(language: Language, id: number, reason: string) {
  return answerOf(api[language].POST('/api/reports/{id}/withdrawal', { params: { path: { id } }, body: { reason } }));
}

/** In the format of its file where none is named. */
export function fileAddress(id: number, format?: StoredReport['format']): string {
  return `/api/reports/${id}/file${format === undefined ? '' : `?format=${format}`}`;
}
