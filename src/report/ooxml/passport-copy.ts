// The passport a second time, as custom properties of the document: LibreOffice and WPS drop the custom XML part when they
// save a file, and keep the properties. Packed, because a property is cut off at 255 characters.

import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

export interface Property {
  name: string;
  value: string;
}

const prefix = 'youju.figures.';
const longest = 255;

export function propertiesOf(passport: string): Property[] {
  const packed = Buffer.from(deflateSync(strToU8(passport), { level: 9 })).toString('base64');
  const count = Math.ceil(packed.length / longest);
  return Array.from({ length: count }, (_, index) => ({
    name: `${prefix}${index + 1}`,
    value: packed.slice(index * longest, (index + 1) * longest),
  }));
}

/** The passport that was made into properties; undefined when there is none or a part of it is missing or damaged. */
export function passportIn(properties: readonly Property[]): string | undefined {
  const parts = properties
    .filter(({ name }) => name.startsWith(prefix))
    .sort((left, right) => partOf(left) - partOf(right));
  if (parts.length === 0) return undefined;
  const packed = Buffer.from(parts.map(({ value }) => value).join(''), 'base64');
  const passport = unpacked(packed);
  return passport?.trimEnd().endsWith('</figures>') ? passport : undefined;
}

function unpacked(packed: Buffer): string | undefined {
  try {
    return strFromU8(inflateSync(packed));
  } catch {
    return undefined;
  }
}

function partOf({ name }: Property): number {
  return Number(name.slice(prefix.length));
}
