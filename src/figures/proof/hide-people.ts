// Rows as they leave for people. Numbers of phones within notes are masked for everybody. An executive, for whom the company
// has not decided otherwise, is shown what was sold and not who sold it.

import { maskDigits } from '../../access/masking.ts';
import type { TraceRow } from '../figure.ts';

export function rowAsShown(row: TraceRow, namesPeople: boolean): TraceRow {
  if (namesPeople) return { ...row, note: row.note && maskDigits(row.note) };
  return withoutPeople(row);
}

/** Notes go too: people write names into them. What a line of the ledger notes is the name of a customer. */
function withoutPeople(row: TraceRow): TraceRow {
  const document = row.source === 'person' ? null : row.document;
  return { ...row, document, seller: null, note: row.source === 'ledger' ? row.note : null };
}
