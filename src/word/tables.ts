// Where in the tables of a document a paragraph stands.

export interface Cell {
  /** Tables count from 1 through the document; rows and columns from 1 within one. */
  table: number;
  row: number;
  column: number;
  /** It is one with the cell above it. */
  isContinued?: boolean;
}

/** Follows a document as it goes into tables and out of them. */
export function openTables() {
  let around: Cell[] = [];
  let tables = 0;
  const here = () => around.at(-1);

  /** Each way in gives the way out. */
  const table = () => {
    around.push({ table: (tables += 1), row: 0, column: 0 });
    return () => void around.pop();
  };
  const row = () => {
    const at = here();
    if (at) Object.assign(at, { row: at.row + 1, column: 0 });
  };
  const column = () => {
    const at = here();
    if (at) Object.assign(at, { column: at.column + 1, isContinued: false });
  };
  /** A cell that spans columns stands in the first of them; a row may begin some columns later than others. */
  const pass = (columns: number) => {
    const at = here();
    if (at) at.column += columns;
  };
  const goOn = () => {
    const at = here();
    if (at) at.isContinued = true;
  };
  /** What stands in a text box within a cell is none of the table. */
  const apart = () => {
    const outer = around;
    around = [];
    return () => {
      around = outer;
    };
  };
  const cell = (): Cell | undefined => {
    const at = here();
    return at && { ...at };
  };
  return { table, row, column, pass, goOn, apart, cell };
}
