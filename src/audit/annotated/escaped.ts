// Any text as XML can hold it, character for character.

const unreadable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What no XML can hold becomes a blank. */
export function escaped(text: string): string {
  return text.replace(unreadable, ' ').replace(/[&<>"]/g, (sign) => entities[sign]!);
}
