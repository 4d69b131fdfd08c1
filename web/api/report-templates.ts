import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../words/words.ts';
import { api } from './client.ts';
import type { ReportTemplateState } from './shapes.ts';
import { answerOf } from './trouble.ts';

export type TemplateKey = Pick<ReportTemplateState, 'kind' | 'language'>;

export function templatesQuery(language: Language) {
  return queryOptions({
    queryKey: ['report-templates', language],
    queryFn: async () => (await answerOf(api[language].GET('/api/report-templates'))).templates,
  });
}

/** What is typed is kept beside it: it is not asked for again behind the back of whoever types. */
export function templateQuery(language: Language, key: TemplateKey) {
  return queryOptions({
    queryKey: ['report-templates', language, key.kind, key.language],
    queryFn: () => answerOf(api[language].GET('/api/report-templates/{kind}/{language}', { params: { path: key } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export async function versionText(language: Language, key: TemplateKey, number: number): Promise<string> {
  const params = { path: { ...key, number } };
  return (await answerOf(api[language].GET('/api/report-templates/{kind}/{language}/versions/{number}', { params })))
    .text;
}

export interface NewVersion {
  text: string;
  note: string;
  based_on: number;
  built_in_seen: boolean;
}

export function saveTemplate(language: Language, key: TemplateKey, version: NewVersion) {
  const call = api[language].PUT('/api/report-templates/{kind}/{language}', { params: { path: key }, body: version });
  return answerOf(call);
}

export function resetTemplate(language: Language, key: TemplateKey, basedOn: number) {
  const params = { path: key, query: { based_on: basedOn } };
  return answerOf(api[language].DELETE('/api/report-templates/{kind}/{language}', { params }));
}

export interface Previewed extends TemplateKey {
  /** That of today where none is named. */
  period: string | undefined;
  text: string;
}

export function previewTemplate(language: Language, { period, ...named }: Previewed, signal: AbortSignal) {
  return answerOf(
    api[language].POST('/api/report-templates/preview', {
      body: { ...named, ...(period !== undefined && { period }) },
      signal,
    }),
  );
}
