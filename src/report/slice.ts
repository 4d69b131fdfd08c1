// A filter put into expressions: `region=浙江,series=A` into the braces of each.

/** The expression with the conditions of `where` added; `by` stays behind the braces. */
export function narrowed(expression: string, where: string): string {
  if (where.trim() === '') return expression;
  const braces = expression.indexOf('{');
  if (braces >= 0) return `${expression.slice(0, braces + 1)}${where},${expression.slice(braces + 1)}`;
  const head = /^[^@]*?(?= by |@)/.exec(expression)?.[0] ?? expression;
  return `${head}{${where}}${expression.slice(head.length)}`;
}
