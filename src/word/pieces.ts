// Where in the XML of a part the text of its paragraphs stands, so that something can be written beside any character of it.

import type { Tag } from './scan-xml.ts';

/** A stretch of a part's XML. */
export interface Stretch {
  from: number;
  /** Known once the element is closed. */
  to: number;
}

/** A run, and where behind its properties its content begins. */
export interface Run extends Stretch {
  name: string;
  content: number;
  /** Where its closing tag begins. */
  end: number;
}

/** A `t` of a run. */
export interface TextElement {
  tag: Tag;
  /** Where its closing tag begins, and where it ends. */
  end: number;
  to: number;
  /** It says that its blanks at both ends are shown. */
  isPreserved: boolean;
  /** Its text without the blanks that are not shown. */
  shown: Stretch;
}

/** Characters of a paragraph that stand together in the XML. */
export interface Piece extends Stretch {
  /** Where in the text of the paragraph. */
  start: number;
  length: number;
  run: Run | undefined;
  /** None of a tab or a break. */
  element: TextElement | undefined;
  isCdata: boolean;
  /** What nothing may be written into, only before and behind it: an equation, the run that holds a text box. */
  hull: Stretch | undefined;
}
