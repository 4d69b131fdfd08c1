// What the ledger says of the numbers of a text.

import { Link } from '@tanstack/react-router';
import type { LedgerBinding, LedgerComparison } from '../../api/shapes.ts';
import { groupThousands } from '../../ui/number-text.ts';
import { useWords } from '../../words/language.tsx';
import type { Lookup } from './lookup.ts';
import { NumberLink } from './selection.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** The counts, with the day and the version that answered. */
export function LedgerLine({ ledger }: { ledger: LedgerComparison }) {
  const { words } = useWords();
  const { ledgerLine, ledgerAgrees, ledgerDiffers, ledgerProposes, ledgerUnknown } = words.audit;
  const { bindings, summary } = ledger;
  const agreeing = bindings.filter(({ verdict }) => verdict === 'consistent' || verdict === 'rounding');
  const counts = [
    ledgerAgrees(groupThousands(agreeing.length)),
    ledgerDiffers(groupThousands(summary.contradiction)),
    ledgerProposes(groupThousands(summary.proposals)),
    ledgerUnknown(groupThousands(summary.unbound)),
  ];
  return <output className="quiet">{ledgerLine(ledger.as_of, String(ledger.version), counts)}</output>;
}

interface LedgerFindingProps {
  binding: LedgerBinding;
  lookup: Lookup;
  onSelect: (number: string) => void;
}

export function LedgerFinding({ binding, lookup, onSelect }: LedgerFindingProps) {
  const { words } = useWords();
  return (
    <li className="audit-finding">
      <p>
        {binding.verdict && <VerdictMark verdict={binding.verdict} />}{' '}
        <span className="quiet">{words.audit.ledger}</span>{' '}
        <NumberLink number={binding.number} onSelect={onSelect}>
          {binding.name} <strong>{lookup.numbers.get(binding.number)?.text}</strong>
        </NumberLink>
      </p>
      <p>{words.audit.ledgerSays(binding.text)}</p>
      {binding.likely && <p className="small audit-slip">{words.audit.slips[binding.likely]}</p>}
    </li>
  );
}

/** Of one number: the figure that it is, or may be, with its passport. */
export function LedgerPart({ bindings, ledger }: { bindings: LedgerBinding[]; ledger: LedgerComparison }) {
  const { words } = useWords();
  return (
    <section aria-labelledby="number-ledger">
      <h4 id="number-ledger">{words.audit.ledger}</h4>
      {bindings.length === 0 && <p className="quiet">{words.audit.unbound}</p>}
      <ul>
        {bindings.map((binding) => (
          <li key={binding.expr} className="number-relation">
            <p>
              {binding.verdict ? (
                <VerdictMark verdict={binding.verdict} />
              ) : (
                <span className="audit-mark">{words.audit.proposal}</span>
              )}{' '}
              <PassportLink binding={binding} asOf={ledger.as_of} /> <strong>{binding.text}</strong>
            </p>
            <p className="small quiet">{binding.explanation}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PassportLink({ binding, asOf }: { binding: LedgerBinding; asOf: string }) {
  return (
    <Link
      to="."
      search={(now) => ({ ...now, passport: binding.expr, as_of: asOf })}
      state={(state) => ({ ...state, passports: (state.passports ?? 0) + 1 })}
      resetScroll={false}
      preload={false}
      className="figure-link"
    >
      {binding.name}
    </Link>
  );
}
