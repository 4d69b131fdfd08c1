// What the library cannot say of a chart: that a target is dashed, a lone year thick, and that a missing value is none.

import type { Language } from '../../base/errors.ts';
import { fonts } from './look.ts';

export function finishChart(text: string, styles: readonly string[], language: Language): string {
  let index = -1;
  return text
    .replace('<c:lineChart><c:varyColors', '<c:lineChart><c:grouping val="standard"/><c:varyColors')
    .replace(/<c:ser>.*?<\/c:ser>/gs, (series) => finishSeries(series, styles[(index += 1)]))
    .replace(/(<c:axId [^>]*\/>\s*<c:axId [^>]*\/>)\s*<c:axId [^>]*\/>/g, '$1')
    .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
    .replace(/<a:ea typeface="[^"]*"/g, `<a:ea typeface="${fonts[language].eastAsia}"`)
    .replace(/<a:latin typeface="[^"]*"\/>(?!\s*<a:ea)/g, `$&<a:ea typeface="${fonts[language].eastAsia}"/>`);
}

function finishSeries(series: string, style: string | undefined): string {
  const [marker = ''] = /<c:marker>.*?<\/c:marker>/s.exec(series) ?? [];
  if (marker === '') return series;
  const isNow = style === 'now';
  // The library writes of lines what only bars have, and the marker where the schema has it no more.
  const line = series
    .replace(/<c:invertIfNegative val="\d"\/>/, '')
    .replace(marker, '')
    .replace('</c:spPr>', `$&${isNow ? marker : noMarker}`);
  const drawn = isNow ? line : line.replace(/<a:ln w="\d+"/, '<a:ln w="19050"');
  return style === 'target' ? drawn.replace('<a:prstDash val="solid"/>', '<a:prstDash val="dash"/>') : drawn;
}

const noMarker = '<c:marker><c:symbol val="none"/></c:marker>';
