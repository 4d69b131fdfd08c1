import type { AuditVerdict } from '../../api/shapes.ts';
import { useWords } from '../../words/language.tsx';

/** A verdict by its word; what is wrong in amber, the graver the fuller. */
export function VerdictMark({ verdict }: { verdict: AuditVerdict }) {
  const { words } = useWords();
  return (
    <span className="audit-mark" data-verdict={verdict}>
      {words.audit.verdicts[verdict]}
    </span>
  );
}

export function RemarkMark() {
  const { words } = useWords();
  return <span className="audit-mark">{words.audit.remark}</span>;
}
