import type { Encoding } from './text/encoding.ts';

/** `whitespace`: columns set apart by any number of spaces, as programs print them. */
export type Delimiter = ',' | '\t' | ';' | '|' | 'whitespace';

/** How a text file is to be read where its looks do not say it; what is not given is found out. */
export interface TextFormat {
  delimiter?: Delimiter;
  encoding?: Encoding;
}
