// The months of the ledger with the state of each, for those who close them.

import type { Day } from '../base/dates.ts';
import type { Transaction } from '../db/database.ts';
import { closeDayOf, closedMonths, closesOn, isClosed, isOver, type Month } from './closed-months.ts';
import { readDefinitions } from './definitions.ts';
import { countLateDocuments } from './late-documents.ts';
import { ledgerMonths } from './ledger-months.ts';
import { currentPeople } from './people.ts';
import { newest } from './standing.ts';

export interface MonthState {
  month: Month;
  /** `running` is not over; `open` waits for its day; `reopened` waits for somebody to close it. */
  state: 'running' | 'open' | 'closed' | 'reopened';
  /** When it was closed; null for a month that is closed because its day has come. */
  closed_at: Date | null;
  /** Null for the program itself and the command line. */
  closed_by: string | null;
  /** The day on which it closes by itself. */
  closes_on: Day;
  /** Documents that came, changed or went after the close. */
  late: number;
}

/** The newest first. Needs whoever may see everything. */
export async function listMonths(tx: Transaction, today: Day): Promise<MonthState[]> {
  const closes = await closedMonths(tx, newest);
  const late = await countLateDocuments(tx);
  const definitions = await readDefinitions(tx, newest);
  const names = new Map((await currentPeople(tx)).map(({ id, name }) => [id, name]));
  const months = new Set([...(await ledgerMonths(tx)), ...closes.keys()]);
  return [...months]
    .sort()
    .reverse()
    .map((month) => {
      const close = closes.get(month);
      const closeDay = closeDayOf(definitions, month);
      const closed = isClosed(month, closes, { today, closeDay });
      return {
        month,
        state: closed ? 'closed' : stateOfOpen(month, { today, reopened: close !== undefined }),
        closed_at: (closed && close?.closedAt) || null,
        closed_by: (closed && names.get(close?.closedBy ?? 0)) || null,
        closes_on: closesOn(month, closeDay),
        late: late.get(month) ?? 0,
      };
    });
}

function stateOfOpen(month: Month, of: { today: Day; reopened: boolean }): MonthState['state'] {
  if (!isOver(month, of.today)) return 'running';
  return of.reopened ? 'reopened' : 'open';
}
