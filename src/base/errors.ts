// The three kinds of trouble: problems are values, refusals are thrown, bugs are plain errors.

/** One sentence for people, in both languages of the product. */
export interface Words {
  zh: string;
  en: string;
}

export type Language = keyof Words;

/** Where in an input a problem lies. Rows count from 1 as a spreadsheet shows them; offsets from 0. */
export interface Place {
  file?: string;
  sheet?: string;
  row?: number;
  column?: string;
  offset?: number;
}

/** Something wrong in an input that does not stop the rest of it. */
export interface Problem {
  code: string;
  place: Place;
  message: Words;
}

/** A request that is turned down and that the asker can mend: the words say what is wrong, where, and what to do. */
export class Refusal extends Error {
  readonly code: string;
  readonly words: Words;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, words: Words, details: Readonly<Record<string, unknown>> = {}) {
    super(words.en);
    this.name = 'Refusal';
    this.code = code;
    this.words = words;
    this.details = details;
  }
}
