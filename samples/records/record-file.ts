// A file of one kind of record, as it is written: no cell holds a comma or a quote, so none needs quoting.

export interface RecordFile {
  /** As `youju import --as` calls it. */
  kind: string;
  name: string;
  header: string;
  rows: string[][];
}

export function csvOf({ header, rows }: RecordFile): string {
  return `\uFEFF${[header, ...rows.map((cells) => cells.join(','))].join('\r\n')}\r\n`;
}

/** `SK20250307-0002`: numbered through each day, in the order in which they come. */
export function numbering(prefix: string): (date: string) => string {
  const counts = new Map<string, number>();
  return (date) => {
    const count = (counts.get(date) ?? 0) + 1;
    counts.set(date, count);
    return `${prefix}${date.replaceAll('-', '')}-${String(count).padStart(4, '0')}`;
  };
}

export function byDate<Item extends { date: string }>(items: Item[]): Item[] {
  return [...items].sort((left, right) => (left.date < right.date ? -1 : Number(left.date > right.date)));
}
