import { memo } from 'react';
import type { AuditedFile, AuditRelation, AuditRemark } from '../../api/shapes.ts';
import { groupThousands } from '../../ui/number-text.ts';
import { useWords } from '../../words/language.tsx';
import { LedgerFinding } from './ledger-part.tsx';
import { bindingsShown, type Lookup, relationsShown, type Show } from './lookup.ts';
import { NumberLink } from './selection.tsx';
import { RemarkMark, VerdictMark } from './verdict-mark.tsx';
import { WorkingText } from './working.tsx';

interface FindingsProps {
  audited: AuditedFile;
  lookup: Lookup;
  show: Show;
  onSelect: (number: string) => void;
}

/** What is to be looked at, contradictions first; each leads to its number. */
export const Findings = memo(function Findings({ audited, lookup, show, onSelect }: FindingsProps) {
  const { words } = useWords();
  const { findings, shownAs, none } = words.audit;
  const relations = relationsShown(audited.relations, show);
  const remarks = show === 'all' ? audited.remarks : [];
  const bindings = bindingsShown(audited.ledger?.bindings ?? [], show);
  const count = [...relations, ...bindings, ...remarks].length;
  const title = show === 'consistent' || show === 'unrelated' ? shownAs[show] : findings;
  if (audited.numbers.length === 0) return null;
  return (
    <section className="audit-findings" aria-labelledby="audit-findings">
      <h3 id="audit-findings">
        {title} {count > 0 && <span className="quiet">{groupThousands(count)}</span>}
      </h3>
      {count === 0 && <p className="quiet">{none[show]}</p>}
      <ul>
        {relations.map((relation, index) => (
          // Two relations may be of the same numbers.
          // oxlint-disable-next-line react/no-array-index-key
          <RelationFinding key={index} relation={relation} lookup={lookup} onSelect={onSelect} />
        ))}
        {bindings.map((binding) => (
          <LedgerFinding key={binding.number} binding={binding} lookup={lookup} onSelect={onSelect} />
        ))}
        {remarks.map((remark) => (
          <RemarkFinding key={remark.numbers.join()} remark={remark} lookup={lookup} onSelect={onSelect} />
        ))}
      </ul>
    </section>
  );
});

interface FindingProps {
  lookup: Lookup;
  onSelect: (number: string) => void;
}

function RelationFinding({ relation, lookup, onSelect }: FindingProps & { relation: AuditRelation }) {
  const { words } = useWords();
  const { numbers, of, verdict, kind, likely, working } = relation;
  return (
    <li className="audit-finding">
      <p>
        <VerdictMark verdict={verdict} /> <span className="quiet">{words.audit.kinds[kind]}</span>{' '}
        <Named id={of ?? numbers[0] ?? ''} lookup={lookup} onSelect={onSelect} />
      </p>
      {working && of !== null ? (
        <p className="audit-working">
          <WorkingText working={working} />
        </p>
      ) : (
        <p className="small">{words.audit.explained(relation)}</p>
      )}
      {likely && <p className="small audit-slip">{words.audit.slips[likely]}</p>}
    </li>
  );
}

function RemarkFinding({ remark, lookup, onSelect }: FindingProps & { remark: AuditRemark }) {
  const { words } = useWords();
  const [id = ''] = remark.numbers;
  return (
    <li className="audit-finding">
      <p>
        <RemarkMark /> <Named id={id} lookup={lookup} onSelect={onSelect} />
      </p>
      <p className="small">{words.audit.remarkIn(remark, lookup.numbers.get(id)?.text ?? '')}</p>
    </li>
  );
}

/** A number with what it measures, in the words of the text. */
function Named({ id, lookup, onSelect }: FindingProps & { id: string }) {
  const number = lookup.numbers.get(id);
  if (!number) return null;
  return (
    <NumberLink number={id} onSelect={onSelect}>
      {number.subject} <strong>{number.text}</strong>
    </NumberLink>
  );
}
