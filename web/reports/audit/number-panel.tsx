// What stands behind one number of an audited text: how it was read, and every relation that it takes part in. At the right of the
// text, from below on a phone; the text stays in sight beside it.

import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { AuditNumber, AuditRelation, LedgerComparison } from '../../api/shapes.ts';
import { useWords } from '../../words/language.tsx';
import { LedgerPart } from './ledger-part.tsx';
import { gravestFirst, type Lookup, markOf } from './lookup.ts';
import { NumberReading } from './number-reading.tsx';
import { NumberLink } from './selection.tsx';
import { RemarkMark, VerdictMark } from './verdict-mark.tsx';
import { WorkingRange, WorkingText } from './working.tsx';

interface NumberPanelProps extends RelationsProps {
  ledger: LedgerComparison | undefined;
}

export function NumberPanel({ number, lookup, ledger, onSelect }: NumberPanelProps) {
  const { words } = useWords();
  const verdict = markOf(number.id, lookup);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const close = () => {
    document.querySelector<HTMLElement>(`.audited-text a[data-number="${number.id}"]`)?.focus({ preventScroll: true });
    onSelect(undefined);
  };
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is a second way; the button takes keys and clicks
    <aside className="number-panel" aria-label={words.audit.panel} onKeyDown={closeByKey}>
      <button type="button" className="plain-button number-panel-close" onClick={close}>
        <span className="when-wide">‹ {words.audit.close}</span>
        <span className="when-narrow">{words.audit.closeSheet}</span>
      </button>
      <h3 tabIndex={-1} ref={heading}>
        {number.subject !== '' && <span className="quiet">{number.subject} </span>}
        <span className="number-panel-text">{number.text}</span> {verdict && <VerdictMark verdict={verdict} />}
      </h3>
      <NumberReading number={number} />
      <Relations number={number} lookup={lookup} onSelect={onSelect} />
      {ledger && <LedgerPart bindings={lookup.bindings.get(number.id) ?? []} ledger={ledger} />}
      {(lookup.remarks.get(number.id) ?? []).map((remark) => (
        <p key={remark.kind}>
          <RemarkMark /> {words.audit.remarkIn(remark, number.text)}
        </p>
      ))}
    </aside>
  );
}

interface RelationsProps {
  number: AuditNumber;
  lookup: Lookup;
  onSelect: (number: string | undefined) => void;
}

function Relations({ number, lookup, onSelect }: RelationsProps) {
  const { words } = useWords();
  const relations = gravestFirst(lookup.relations.get(number.id) ?? []);
  if (relations.length === 0) return <p className="quiet">{words.audit.unrelatedHint}</p>;
  return (
    <section aria-labelledby="number-relations">
      <h4 id="number-relations">
        {words.audit.relations} <span className="quiet">{relations.length}</span>
      </h4>
      {number.verdict === null && <p className="small quiet">{words.audit.onlyInput}</p>}
      <ul>
        {relations.map((relation, index) => (
          // Two relations may be of the same numbers.
          // oxlint-disable-next-line react/no-array-index-key
          <Relation key={index} relation={relation} lookup={lookup} onSelect={onSelect} />
        ))}
      </ul>
    </section>
  );
}

function Relation({ relation, lookup, onSelect }: { relation: AuditRelation } & Omit<RelationsProps, 'number'>) {
  const { words } = useWords();
  const { kind, verdict, likely, working, of } = relation;
  const stated = of === null ? undefined : lookup.numbers.get(of);
  return (
    <li className="number-relation">
      <p>
        <VerdictMark verdict={verdict} /> <span className="quiet">{words.audit.kinds[kind]}</span>
      </p>
      {stated && (
        <p>
          <span className="quiet">{words.audit.stated}</span> {stated.subject}{' '}
          <NumberLink number={stated.id} onSelect={onSelect}>
            {stated.text}
          </NumberLink>
        </p>
      )}
      {working && (
        <p className="audit-working">
          <span className="quiet">{words.audit.recomputed}</span> <WorkingText working={working} onSelect={onSelect} />
        </p>
      )}
      {working && <WorkingRange working={working} />}
      <p>{working && stated ? words.audit.judgements[verdict] : words.audit.explained(relation)}</p>
      {likely && <p className="audit-slip">{words.audit.slips[likely]}</p>}
    </li>
  );
}
