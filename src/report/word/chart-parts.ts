// What the library leaves to the theme is set in the parts of charts: Chinese fonts, the language, and the unit lying flat above
// the axis, since Chinese is not read sideways.

import { type Unzipped, unzipSync } from 'fflate';
import type { Language } from '../../base/errors.ts';
import { fontsOf } from './fonts.ts';
import { edit, zipped } from '../ooxml/parts.ts';

export function finishCharts(files: Unzipped, language: Language): void {
  const charts = Object.keys(files).filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name));
  for (const name of charts) edit(files, name, (text) => finishChart(text, language));
  const workbooks = Object.keys(files).filter((name) => /^word\/embeddings\/.*\.xlsx$/.test(name));
  for (const name of workbooks) files[name] = new Uint8Array(zipped(unzipSync(files[name]!)));
}

function finishChart(text: string, language: Language): string {
  const spoken = language === 'zh' ? 'zh-CN' : 'en-GB';
  return text
    .replaceAll('typeface="+mn-ea"', `typeface="${fontsOf[language].heading.eastAsia}"`)
    .replace('<c:lang val="en-US"/>', `<c:lang val="${spoken}"/>`)
    .replaceAll('lang="en-US"', `lang="${spoken}"`)
    .replaceAll(/<c:title>.*?<\/c:title>/gs, text.includes('<c:barDir val="bar"/>') ? (title) => title : layFlat);
}

const topLeft =
  '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.012"/><c:y val="0.015"/></c:manualLayout></c:layout>';

function layFlat(title: string): string {
  return title.replaceAll('rot="-5400000"', 'rot="0"').replace('<c:overlay', `${topLeft}<c:overlay`);
}
