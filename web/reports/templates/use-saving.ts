// Saving and resetting: one request at a time, and nothing typed is lost whatever comes of it.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type NewVersion,
  resetTemplate,
  saveTemplate,
  type TemplateKey,
  templateQuery,
} from '../../api/report-templates.ts';
import type { ReportTemplateProblem } from '../../api/shapes.ts';
import { Trouble } from '../../api/trouble.ts';
import { useSingle } from '../../ui/use-single.ts';
import { useMemo } from 'react';
import { useWords } from '../../words/language.tsx';
import type { Language } from '../../words/words.ts';
import type { Draft } from './use-draft.ts';

export interface Elsewhere {
  number: number;
  saved_by: string | null;
  text: string;
}

export function useSaving(key: TemplateKey, onSaved: (saved: Draft) => void) {
  const { language } = useWords();
  const queries = useQueryClient();
  const settled = async (saved: Draft) => {
    onSaved(saved);
    await queries.invalidateQueries({ queryKey: ['report-templates'] });
  };
  const save = useMutation({
    mutationFn: async (version: NewVersion) => {
      const { number } = await saveTemplate(language, key, version);
      return { text: version.text, basedOn: number };
    },
    onSuccess: settled,
  });
  const reset = useMutation({
    mutationFn: async (basedOn: number) => {
      const { number } = await resetTemplate(language, key, basedOn);
      const { built_in: text } = await queries.fetchQuery({ ...templateQuery(language, key), staleTime: 0 });
      return { text, basedOn: number };
    },
    onSuccess: settled,
  });
  const error = save.error ?? reset.error;
  return {
    save: useSingle(save.mutate),
    reset: useSingle(reset.mutate),
    saved: save.data ?? reset.data,
    isPending: save.isPending || reset.isPending,
    elsewhere: detailsOf<Elsewhere>(error, 'template_changed'),
    problems: useMemo(() => problemsOf(error, language), [error, language]),
    error,
    forget: () => {
      save.reset();
      reset.reset();
    },
  };
}

interface Refused extends Omit<ReportTemplateProblem, 'message'> {
  message: Record<Language, string>;
}

function problemsOf(error: Error | null, language: Language): ReportTemplateProblem[] | undefined {
  const refused = detailsOf<{ problems: Refused[] }>(error, 'bad_template');
  return refused?.problems.map((each) => ({ ...each, message: each.message[language] }));
}

function detailsOf<Details>(error: Error | null, code: string): Details | undefined {
  return error instanceof Trouble && error.code === code ? (error.details as unknown as Details) : undefined;
}
