import { useMemo, useState } from 'react';
import { groupThousands } from '../../ui/number-text.ts';
import { useWords } from '../../words/language.tsx';
import { AuditActions } from './audit-actions.tsx';
import { AuditedText } from './audited-text.tsx';
import { Findings } from './findings.tsx';
import { LedgerLine } from './ledger-part.tsx';
import { lookUp, relationsShown, type Show } from './lookup.ts';
import { NumberPanel } from './number-panel.tsx';
import { useSelection } from './selection.tsx';
import { ShowChoice } from './show-choice.tsx';
import type { KeptAudit } from './use-audit.ts';
import { useInView } from './use-in-view.ts';

/** A sentence of what was found, the list of it, and the text; a number that is looked at takes the place of the list. */
export function Audited({ kept }: { kept: KeptAudit }) {
  const { audited } = kept;
  const [show, setShow] = useState<Show>('all');
  const lookup = useMemo(() => lookUp(audited), [audited]);
  const { selected, select } = useSelection();
  const number = selected === undefined ? undefined : lookup.numbers.get(selected);
  useInView(number?.id);
  return (
    <section className="audited" aria-labelledby="audited" data-open={number !== undefined}>
      <div className="audited-head">
        <h2 id="audited">{audited.file}</h2>
        <output className="audited-line">
          <Sentence audited={audited} />
        </output>
        {audited.ledger && <LedgerLine ledger={audited.ledger} />}
        <AuditActions kept={kept} />
      </div>
      {audited.numbers.length > 0 && <ShowChoice audited={audited} lookup={lookup} show={show} onShow={setShow} />}
      <div className="audited-columns">
        <div className="audited-side">
          <Findings audited={audited} lookup={lookup} show={show} onSelect={select} />
          {number && (
            <NumberPanel key={number.id} number={number} lookup={lookup} ledger={audited.ledger} onSelect={select} />
          )}
        </div>
        <AuditedText audited={audited} lookup={lookup} show={show} selected={number?.id} onSelect={select} />
      </div>
    </section>
  );
}

function Sentence({ audited }: { audited: KeptAudit['audited'] }) {
  const { words } = useWords();
  const told = words.audit;
  const { numbers, relations, contradiction, suspicious, unverifiable } = audited.summary;
  if (numbers === 0) return told.noNumbers;
  const read = told.read(groupThousands(numbers));
  if (relations === 0) return told.noRelations(read);
  const consistent = relationsShown(audited.relations, 'consistent').length;
  const counts = [
    contradiction > 0 ? told.contradictions(groupThousands(contradiction)) : told.sound,
    suspicious > 0 && told.suspicions(groupThousands(suspicious)),
    consistent > 0 && told.consistent(groupThousands(consistent)),
    unverifiable > 0 && told.unverifiable(groupThousands(unverifiable)),
    audited.remarks.length > 0 && told.remarks(groupThousands(audited.remarks.length)),
  ];
  const checked = told.checked(groupThousands(relations));
  return told.sentence(
    read,
    checked,
    counts.filter((each) => each !== false),
  );
}
