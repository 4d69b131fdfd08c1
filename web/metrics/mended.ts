/** The expression with the word that the message quotes as unknown replaced by a known name. */
export function mended(expression: string, { message, name }: { message: string; name: string }): string {
  const unknown = /[“"]([^”"]+)[”"]/.exec(message)?.[1];
  return unknown === undefined ? name : expression.replace(unknown, () => name);
}
