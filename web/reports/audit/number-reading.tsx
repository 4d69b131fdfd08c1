import type { AuditNumber } from '../../api/shapes.ts';
import { periodWords } from '../../ui/expression.ts';
import { useWords } from '../../words/language.tsx';
import type { Words } from '../../words/words.ts';

/** How a number was read: its value, what its print leaves open, and of what, whose and when it is. */
export function NumberReading({ number }: { number: AuditNumber }) {
  const { words } = useWords();
  const { readAs, between, role, scope, period, roles } = words.audit;
  const told: [string, string][] = [
    [readAs, number.reading.value],
    [between, intervalOf(number, words)],
    [role, roles[number.role]],
    [scope, words.list(Object.values(number.scope))],
    [period, number.period === null ? '' : periodWords(number.period, words)],
  ];
  return (
    <dl className="number-reading">
      {told
        .filter(([, text]) => text !== '')
        .map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="number">{text}</dd>
          </div>
        ))}
    </dl>
  );
}

function intervalOf({ reading: { low, high } }: AuditNumber, { audit }: Words): string {
  if (low === null) return high === null ? '' : audit.atMost(high);
  if (high === null) return audit.atLeast(low);
  return low === high ? audit.exact : audit.range(low, high);
}
