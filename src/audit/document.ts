// A text to be audited, whatever file it came from: its paragraphs as printed, and its tables.

export interface Document {
  /** The non-empty paragraphs. A paragraph's number is its place in this list. */
  paragraphs: Paragraph[];
  tables: Table[];
}

export interface Paragraph {
  text: string;
  isHeading: boolean;
  /** Its text stands in a table, which is read as one. */
  isCell: boolean;
  /** Where each character of `text` stands in the print, if marks or what nobody sees were taken out of it. */
  places?: number[];
}

export interface Table {
  rows: TableCell[][];
}

export interface TableCell {
  text: string;
  paragraph: number;
  /** Where the cell begins in its paragraph. */
  start: number;
  /** What stands in the cell below its first paragraph. */
  more?: Omit<TableCell, 'more'>[];
  /** It tells in sentences, which are read as running text. */
  isProse?: true;
}
