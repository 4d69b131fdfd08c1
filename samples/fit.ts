// Iterative proportional fitting: bends a table of likely amounts until its rows and columns have the totals asked for.

/**
 * Rows and columns must have the same sum. What is zero in the table stays zero; where that leaves rows and columns
 * at odds, the columns hold and the rows come as near as they can.
 */
export function fit(likely: number[][], totals: { rows: number[]; columns: number[] }): number[][] {
  let table = likely;
  for (let round = 0; round < 400; round++) {
    const byRow = scaleRows(table, totals.rows);
    table = transpose(scaleRows(transpose(byRow), totals.columns));
    if (rowsAgree(table, totals.rows)) break;
  }
  return table;
}

/** The same proportions with the sum asked for; all zero stays so only for a total of zero. */
export function scaleTo(values: number[], total: number): number[] {
  const sum = sumOf(values);
  if (sum === 0 && total > 0) throw new Error(`nothing can carry ${total}`);
  return sum === 0 ? values : values.map((value) => (value * total) / sum);
}

/** Multiples of the unit in proportion to the weights; each part ends at the rounded running sum, so nothing is lost. */
export function split(total: number, weights: number[], unit: number): number[] {
  let exact = 0;
  let given = 0;
  return scaleTo(weights, total).map((part) => {
    exact += part;
    const rounded = Math.round(exact / unit) * unit - given;
    given += rounded;
    return rounded;
  });
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function transpose(table: number[][]): number[][] {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? 0));
}

function scaleRows(table: number[][], totals: number[]): number[][] {
  return table.map((row, index) => scaleTo(row, totals[index] ?? 0));
}

function rowsAgree(table: number[][], totals: number[]): boolean {
  return table.every((row, index) => Math.abs(sumOf(row) - (totals[index] ?? 0)) < 1);
}
