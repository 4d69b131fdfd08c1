import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateKey } from '../../api/report-templates.ts';
import { reportChoicesQuery } from '../../api/reports.ts';
import { useWords } from '../../words/language.tsx';
import { lastOver } from '../report-choices.ts';

/** The periods of which the report can be written, and the one that is shown: the last that has passed until another is chosen. */
export function usePreviewPeriod(kind: TemplateKey['kind']) {
  const { language } = useWords();
  const [chosen, choose] = useState<string>();
  const { data } = useQuery(reportChoicesQuery(language));
  const choices = data?.kinds.find((each) => each.kind === kind)?.periods ?? [];
  return { known: data !== undefined, choices, chosen: chosen ?? (lastOver(choices) || undefined), choose };
}
