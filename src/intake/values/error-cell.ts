// What a spreadsheet shows where a formula went wrong. It is never a value, not even of a text.

/** `#N/A`, `#REF!`, `#DIV/0!` … */
export function isErrorCell(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first === hash || first === letterE) && shape.test(text.trim());
}

const hash = 35;
const letterE = 69;
const shape =
  /^(?:#(?:n\/a|ref!|div\/0!|value!|name\?|num!|null!|spill!|calc!|field!|blocked!|connect!|getting_data|#+)|err:\d{3})$/i;
