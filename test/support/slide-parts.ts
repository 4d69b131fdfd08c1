// What stands on the slides of a .pptx, for tests.

import { partsOf } from './word-parts.ts';

export interface TextBox {
  /** Of each paragraph. */
  texts: string[];
  /** In points, the largest. */
  size: number;
  /** Inches. */
  box: { x: number; y: number; width: number; height: number };
}

/** The parts of the slides, or of their notes, in the order of the deck. */
export function slidesOf(
  bytes: Uint8Array,
  folder: 'slides/slide' | 'notesSlides/notesSlide' = 'slides/slide',
): string[] {
  const parts = partsOf(bytes);
  const numbers = Object.keys(parts).flatMap((name) => new RegExp(`^ppt/${folder}(\\d+)\\.xml$`).exec(name)?.[1] ?? []);
  return numbers
    .map(Number)
    .sort((left, right) => left - right)
    .map((number) => parts[`ppt/${folder}${number}.xml`]!);
}

export function textOf(xml: string): string {
  return [...xml.matchAll(/<a:t>([^<]*)</g)].map(([, text]) => text).join('');
}

export function boxesOf(slide: string): TextBox[] {
  return [...slide.matchAll(/<p:sp>.*?<\/p:sp>/gs)].flatMap(([shape]) => {
    const [, x, y, width, height] = /<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/.exec(shape) ?? [];
    const texts = [...shape.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([paragraph]) => textOf(paragraph));
    const sizes = [...shape.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size) / 100);
    if (texts.join('') === '' || shape.includes('type="slidenum"')) return [];
    const box = { x: inches(x!), y: inches(y!), width: inches(width!), height: inches(height!) };
    return [{ texts, size: Math.max(...sizes), box }];
  });
}

function inches(units: string): number {
  return Number(units) / 914_400;
}
