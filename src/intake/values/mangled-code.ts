// A long number as Excel shows it and writes it into a CSV: the digits behind are gone, and many codes become one.

/** `2.02512E+11`, `1.23457E+17`, `2E+11`. */
export function isMangledCode(text: string): boolean {
  return text.includes('+') && shape.test(text);
}

const shape = /^[1-9](?:\.\d+)?e\+\d{2}$/i;
