// Rows for somebody who may not see by whom they are: an executive is shown what was sold, not who sold it.

import type { TraceRow } from '../figure.ts';

/** Notes go too: people write names into them. What a line of the ledger notes is the name of a customer. */
export function withoutPeople(row: TraceRow): TraceRow {
  const document = row.source === 'person' ? null : row.document;
  return { ...row, document, seller: null, note: row.source === 'ledger' ? row.note : null };
}
