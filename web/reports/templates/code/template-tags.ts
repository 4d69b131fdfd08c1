/** A tag of a template within its line: a figure may have braces of its own, and an escaped one is text. */
export const tagPattern = /(?<!\\)\{\{(?:[^{}]|\{[^{}]*\})*\}\}|(?<!\\)\[\[contents\]\]/g;

/** What the cursor stands before, as a tag that asks for a metric of the report's period. */
export function figureTag(expression: string): string {
  return `{{ ${expression}@P }}`;
}
