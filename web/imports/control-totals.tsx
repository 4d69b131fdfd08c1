import type { ImportResult } from '../api/shapes.ts';
import { plainDecimal } from '../ui/number-text.ts';
import { useWords } from '../words/language.tsx';

/** The totals that the file itself states, beside what its lines add up to. */
export function ControlTotals({ totals }: { totals: ImportResult['control_totals'] }) {
  const { words } = useWords();
  if (totals.length === 0) return null;
  const agree = totals.every(({ ok }) => ok);
  return (
    <section className="control-totals">
      <h3>{words.imports.controlTotals}</h3>
      <p className={agree ? 'quiet' : 'verdict'}>{agree ? words.imports.controlOk : words.imports.controlWrong}</p>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{words.imports.totalRow}</th>
            <th scope="col" className="number-cell">
              {words.imports.stated}
            </th>
            <th scope="col" className="number-cell">
              {words.imports.computed}
            </th>
            <th scope="col">
              <span className="visually-hidden">{words.imports.columns.state}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.map(({ label, stated, computed, ok }) => (
            <tr key={`${label} ${stated} ${computed}`}>
              <th scope="row">{label}</th>
              <td className="number-cell">{plainDecimal(stated)}</td>
              <td className="number-cell">{plainDecimal(computed)}</td>
              <td className={ok ? 'quiet' : 'verdict'}>{ok ? words.imports.agrees : words.imports.differs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
