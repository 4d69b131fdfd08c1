// A sentence is a list of spans. A span that carries an expression is a number with its proof; the rest is plain text.

export interface Span {
  text: string;
  /** The figure whose number this text is. */
  expr?: string;
  /** Why the number is not clean, in words for the reader. */
  notes?: string[];
  bold?: true;
}

type Piece = string | number | Span | Span[] | undefined;

/** Template tag: say`销售额${figure}。` gives the spans, with neighbouring plain texts joined. */
export function say(texts: TemplateStringsArray, ...pieces: Piece[]): Span[] {
  const spans = texts.flatMap((text, index) => [{ text }, ...spansOf(pieces[index])]);
  return joinPlain(spans);
}

/** Sentences or clauses one behind the other, with a plain text between them. */
export function joined(parts: readonly Span[][], between: string): Span[] {
  return joinPlain(parts.flatMap((part, index) => (index === 0 ? part : [{ text: between }, ...part])));
}

export function textOf(sentence: Span[]): string {
  return sentence.map(({ text }) => text).join('');
}

function spansOf(piece: Piece): Span[] {
  if (piece === undefined) return [];
  if (Array.isArray(piece)) return piece;
  return typeof piece === 'object' ? [piece] : [{ text: String(piece) }];
}

function joinPlain(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (span.text === '') continue;
    if (last && isPlain(last) && isPlain(span) && last.bold === span.bold) last.text += span.text;
    else joined.push({ ...span });
  }
  return joined;
}

function isPlain({ expr, notes }: Span): boolean {
  return expr === undefined && notes === undefined;
}
