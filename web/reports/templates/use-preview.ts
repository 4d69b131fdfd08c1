// The server's answer to what is typed: asked once typing has stopped, the one of before stays until the next is there, and an
// answer that was overtaken is dropped.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Previewed, previewTemplate } from '../../api/report-templates.ts';
import { useWords } from '../../words/language.tsx';

const pauseMs = 500;

export function usePreview(typed: Previewed | undefined) {
  const { language } = useWords();
  const still = useStill(typed);
  return useQuery({
    queryKey: ['report-template-preview', language, still],
    queryFn: ({ signal }) => previewTemplate(language, still!, signal), // The one that was overtaken is given up.
    placeholderData: keepPreviousData,
    enabled: still !== undefined,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
  });
}

function useStill(typed: Previewed | undefined): Previewed | undefined {
  const [still, setStill] = useState(typed);
  const { kind, language, period, text } = typed ?? {};
  useEffect(() => {
    if (!kind || !language || text === undefined) return;
    const timer = setTimeout(() => setStill({ kind, language, period, text }), pauseMs);
    return () => clearTimeout(timer);
  }, [kind, language, period, text]);
  return still;
}
