// Where in the tables of a document a paragraph stands.

export interface Cell {
  /** Tables count from 1 through the document; rows and columns from 1 within one. */
  table: number;
  row: number;
  column: number;
}

/** Follows a document as it goes into tables and out of them. */
export function openTables() {
  const around: Cell[] = [];
  let tables = 0;

  const table = (work: () => void) => {
    around.push({ table: (tables += 1), row: 0, column: 0 });
    work();
    around.pop();
  };
  const row = (work: () => void) => {
    const here = around.at(-1);
    if (here) Object.assign(here, { row: here.row + 1, column: 0 });
    work();
  };
  /** A cell that spans columns stands in the first of them. */
  const column = (span: number, work: () => void) => {
    const here = around.at(-1);
    if (here) here.column += 1;
    work();
    if (here) here.column += span - 1;
  };
  const cell = (): Cell | undefined => {
    const here = around.at(-1);
    return here && { ...here };
  };
  return { table, row, column, cell };
}
