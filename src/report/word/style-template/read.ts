// A company's .docx as what a report takes over from it: styles, theme, page, header and footer. Its text stays behind.

import { type Document, DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { Document as WordDocument, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Language } from '../../../base/errors.ts';
import { reportStyles, spokenLanguages } from '../styles.ts';
import { tableStyleIn, textStyleIn } from './habits.ts';
import { elementsIn, mergeStyles, stylesIn } from './merged-styles.ts';
import { openStyleDocument, parsedPart, refused, type StyleDocument } from './open.ts';
import { type Surround, surroundOf } from './surround.ts';
import { followText, textStyleOf } from './text-style.ts';

export interface StyleTemplate {
  /** The whole styles part: theirs, and those of ours that they lack. */
  styles: string;
  theme: string | undefined;
  /** `w:themeFontLang` and `w:clrSchemeMapping`, which say how the theme is read. */
  themeSettings: string;
  surround: Surround | undefined;
  /** The styles of running text and of tables. */
  textStyle: string;
  tableStyle: string | undefined;
}

/** `language` is that of the report. Refuses `bad_style_document`. */
export async function readStyleTemplate(bytes: Uint8Array, language: Language): Promise<StyleTemplate> {
  const document = openStyleDocument(bytes);
  const styles = stylesOf(document);
  const own = new DOMParser().parseFromString(await ownStyles(language), 'text/xml');
  const used = { text: textStyleIn(document.main, styles), table: tableStyleIn(document.main, styles) };
  const { renamed, added } = mergeStyles(styles, own, spokenLanguages[language]);
  const idOf = (id: string | undefined) => (id === undefined ? undefined : (renamed.get(id) ?? id));
  const textStyle = textStyleOf(styles, own, idOf(used.text));
  followText(added, textStyle);
  return {
    styles: new XMLSerializer().serializeToString(styles),
    theme: themeOf(document),
    themeSettings: themeSettingsOf(document),
    surround: surroundOf(document, renamed),
    textStyle,
    tableStyle: idOf(used.table),
  };
}

// Ours as the library writes them.
async function ownStyles(language: Language): Promise<string> {
  const packed = await Packer.toBuffer(new WordDocument({ styles: reportStyles(language), sections: [] }));
  return strFromU8(unzipSync(packed)['word/styles.xml']!);
}

function stylesOf({ parts, related }: StyleDocument): Document {
  const name = related.find(({ type }) => type === 'styles')?.target;
  const styles = name === undefined ? undefined : parsedPart(parts, name);
  if (styles?.documentElement?.localName === 'styles' && stylesIn(styles.documentElement).length > 0) return styles;
  throw refused({
    zh: '样式模板里没有样式（styles.xml）。请用 Word 打开一份公司的报告，另存为 .docx，再作为模板。',
    en: 'The style template has no styles (styles.xml). Save one of the company’s reports in Word as .docx and use that.',
  });
}

// A theme with pictures in it stays behind: nothing of a report is filled with pictures.
function themeOf({ parts, related }: StyleDocument): string | undefined {
  const name = related.find(({ type }) => type === 'theme')?.target;
  const theme = name === undefined ? undefined : parsedPart(parts, name);
  const text = theme && new XMLSerializer().serializeToString(theme);
  return text !== undefined && !/\br:(embed|link|id)=/.test(text) ? text : undefined;
}

function themeSettingsOf({ parts }: StyleDocument): string {
  const settings = parsedPart(parts, 'word/settings.xml');
  const elements = settings
    ? ['themeFontLang', 'clrSchemeMapping'].flatMap((name) => elementsIn(settings, name).slice(0, 1))
    : [];
  return elements.map((element) => new XMLSerializer().serializeToString(element)).join('');
}
