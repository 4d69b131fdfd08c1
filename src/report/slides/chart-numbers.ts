import { strFromU8, strToU8, type Unzipped } from 'fflate';

/** The library numbers charts on through the life of the process; in a file they count from 1. */
export function renumberCharts(files: Unzipped): Unzipped {
  const numbers = Object.keys(files).flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? []);
  const sorted = numbers.map(Number).sort((left, right) => left - right);
  const place = new Map(sorted.map((number, index) => [String(number), String(index + 1)]));
  const renamed = (text: string) =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/g,
      (whole, name: string, number: string) => (place.has(number) ? `${name}${place.get(number)}` : whole),
    );
  const isListing = (name: string) => name.endsWith('.rels') || name === '[Content_Types].xml';
  const entries = Object.entries(files).map(([name, part]): [string, Unzipped[string]] => [
    renamed(name),
    isListing(name) ? strToU8(renamed(strFromU8(part))) : part,
  ]);
  return Object.fromEntries(entries.filter(([name]) => !name.endsWith('/')));
}
