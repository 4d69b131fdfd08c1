import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { auditFile } from '../../api/audits.ts';
import type { AuditedFile } from '../../api/shapes.ts';
import { useWords } from '../../words/language.tsx';
import { useSelection } from './selection.tsx';

/** An audit with its file, which lie in the browser's memory until somebody signs out or reloads. */
export interface KeptAudit {
  file: File;
  audited: AuditedFile;
  /** Tells one audit from the next of the same file. */
  serial: number;
}

const key = ['audit', 'kept'];

/** The audit that lies here, even after other pages were looked at, and how to have another file read. */
export function useAudit() {
  const { language } = useWords();
  const { select } = useSelection();
  const queries = useQueryClient();
  const { data: kept } = useQuery<KeptAudit>({
    queryKey: key,
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const auditing = useMutation({
    mutationFn: (file: File) => auditFile(language, { file, againstLedger: false }),
    onMutate: () => {
      if (kept) select(undefined); // Another text has other numbers.
    },
    onSuccess: (audited, file) => queries.setQueryData<KeptAudit>(key, { file, audited, serial: Date.now() }),
    onError: () => queries.removeQueries({ queryKey: key }),
  });
  const name = auditing.variables?.name ?? '';
  const reading = auditing.isPending ? name : undefined;
  return { kept, reading, refused: name, error: auditing.error, read: (file: File) => auditing.mutate(file) };
}

/** Has the numbers of the audit that lies here held against the ledger. */
export function useLedger(kept: KeptAudit) {
  const { language } = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => auditFile(language, { file: kept.file, againstLedger: true }),
    onSuccess: (audited) =>
      queries.setQueryData<KeptAudit>(key, (now) => (now?.serial === kept.serial ? { ...now, audited } : now)),
  });
}
