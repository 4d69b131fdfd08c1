// The elements that say how their parent looks, read from their XML as it is written.

/** Without what it was before a tracked change, which stands last. */
export function propertiesIn(xml: string, from: number, to: number): string {
  const written = xml.slice(from, to);
  const change = written.includes('PrChange') ? written.search(/<[\w.:-]*PrChange\b/) : -1;
  return change < 0 ? written : written.slice(0, change);
}

export function isOn(properties: string, name: string): boolean {
  const [, attributes] = elementNamed(properties, name) ?? [];
  return attributes !== undefined && !/val\s*=\s*["'](?:0|false|off)["']/.test(attributes);
}

export function valueIn(properties: string, name: string): string | undefined {
  const [, attributes] = elementNamed(properties, name) ?? [];
  return attributes === undefined ? undefined : /val\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
}

/** A number of columns; Word has 63 at most. */
export function countIn(properties: string, name: string, otherwise: number): number {
  const count = Math.trunc(Number(valueIn(properties, name) ?? otherwise));
  return Number.isFinite(count) ? Math.min(Math.max(count, 0), 100) : otherwise;
}

export function isHeading(properties: string): boolean {
  const style = valueIn(properties, 'pStyle') ?? '';
  return /^(heading|标题)?\s?[1-9]$|^heading/i.test(style) || elementNamed(properties, 'outlineLvl') !== null;
}

function elementNamed(properties: string, name: string): RegExpExecArray | null {
  return properties.includes(name) ? new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])([^>]*)>`).exec(properties) : null;
}
