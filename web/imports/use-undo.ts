import { useMutation, useQueryClient } from '@tanstack/react-query';
import { undoBatch } from '../api/imports.ts';
import type { Batch } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';

/** Takes a batch back; what the pages show changes with it. */
export function useUndo() {
  const { language } = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (batch: Pick<Batch, 'id' | 'file_name'>) => {
      const { ledger_version: version } = await undoBatch(language, batch.id);
      return { file: batch.file_name, version };
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import' }),
  });
}
