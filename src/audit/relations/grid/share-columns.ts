// Shares of a table whose total row says that they are all: 占比 of the rows above 100%.

import type { Mention } from '../../context/mention.ts';
import type { Grid } from '../../tables/tabulate.ts';
import { isFinite } from '../interval.ts';
import type { Claim } from '../relation.ts';
import { claimOfShares } from '../sums/sum-claims.ts';

export function shareColumns(grids: readonly Grid[]): Claim[] {
  return grids.flatMap(({ rows, columns }) => {
    const last = rows.findLastIndex(({ isTotal }) => isTotal);
    const parts = rows.slice(0, Math.max(0, last));
    if (parts.length < 3 || parts.some(({ label, isTotal }) => isTotal || /其中|小计/.test(label))) return [];
    return columns.flatMap(({ role }, place): Claim[] => {
      const shares = parts.flatMap(({ cells }) => cells[place] ?? []);
      const isAll = role === 'share' && isWhole(rows[last]!.cells[place]) && shares.length === parts.length;
      return isAll && shares.every(isFinite) ? [claimOfShares(shares, 'told')] : [];
    });
  });
}

function isWhole(cell: Mention | undefined): boolean {
  return cell?.unit === 'ratio' && cell.value === 1;
}
