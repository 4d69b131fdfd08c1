import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { downloadAnnotated } from '../../api/audits.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { useSingle } from '../../ui/use-single.ts';
import { useWords } from '../../words/language.tsx';
import { type KeptAudit, useLedger } from './use-audit.ts';

/** What else is made of the file, which lies in the browser for it. */
export function AuditActions({ kept }: { kept: KeptAudit }) {
  const { words, language } = useWords();
  const { annotated, againstLedger, notAnnotated, notCompared } = words.audit;
  const copying = useMutation({ mutationFn: () => downloadAnnotated(language, kept.file) });
  const comparing = useLedger(kept);
  const [copy, compare] = [useSingle(copying.mutate), useSingle(comparing.mutate)];
  if (kept.audited.numbers.length === 0) return null;
  return (
    <>
      <div className="audit-actions">
        <Button loading={copying.isPending} onClick={() => copy()}>
          {annotated}
        </Button>
        {!kept.audited.ledger && (
          <Button loading={comparing.isPending} onClick={() => compare()}>
            {againstLedger}
          </Button>
        )}
      </div>
      {copying.error && <TroubleNote error={copying.error} title={notAnnotated} onRetry={() => copy()} />}
      {comparing.error && <TroubleNote error={comparing.error} title={notCompared} onRetry={() => compare()} />}
    </>
  );
}
