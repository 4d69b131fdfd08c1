// The reference page: every metric, transform, dimension, verdict and company setting, written from their declarations.

import type { Language, Words } from '../../base/errors.ts';
import { formatValue } from '../../base/format.ts';
import { type DefinitionKey, definitionList } from '../../records/definition-list.ts';
import { dimensions } from '../catalogue/dimensions.ts';
import { themes } from '../catalogue/metrics.ts';
import { shorthands, transforms } from '../catalogue/transforms.ts';
import type { Verdict } from '../figure.ts';
import { verdictWords } from '../writing/verdicts.ts';
import { linkTo, metricEntry } from './metric-entry.ts';
import { referenceWords } from './reference-words.ts';

export function referencePage(language: Language): string {
  const words = referenceWords[language];
  const parts = [
    `# ${words.title}`,
    words.intro,
    indexOf(language),
    ...themes.flatMap(({ names, metrics }) => [
      `## ${names[language]}`,
      ...metrics.map((metric) => metricEntry(metric, language)),
    ]),
    section(words.transforms, transformRows(language)),
    section(words.dimensions, dimensionRows(language)),
    section(words.verdicts, verdictRows(language)),
    section(words.definitions, definitionRows(language)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function indexOf(language: Language): string {
  const words = referenceWords[language];
  const byTheme = themes.map(({ names, metrics }) => {
    const links = metrics.map(({ key }) => linkTo(key, language));
    return `- **${names[language]}**${words.colon}${links.join(' · ')}`;
  });
  const sections = [words.transforms, words.dimensions, words.verdicts, words.definitions];
  return [...byTheme, ...sections.map(({ title }) => `- [${title}](#${anchorOf(title)})`)].join('\n');
}

function section({ title, intro, heads }: { title: string; intro: string; heads: string[] }, rows: string[][]): string {
  return [`## <a id="${anchorOf(title)}"></a>${title}`, intro, table([heads, heads.map(() => '---'), ...rows])].join(
    '\n\n',
  );
}

function anchorOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}

function table(rows: string[][]): string {
  return rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}

function transformRows(language: Language): string[][] {
  const own = transforms.map(({ key, names, aliases, definition, within }) => [
    within ? `\`${key}\` \`${key}(…)\`` : `\`${key}\``,
    names[language],
    othersOf({ names, aliases }, language),
    definition[language],
  ]);
  const short = shorthands.map(({ key, aliases, metric, share }) => [
    `\`${key}\``,
    language === 'zh' ? aliases[0]! : key.replace('_', ' '),
    language === 'zh' ? '' : aliases.join('、'),
    `\`${metric}:share(${share})\``,
  ]);
  return [...own, ...short];
}

function dimensionRows(language: Language): string[][] {
  return dimensions.map(({ key, names, aliases, choices = [] }) => [
    `\`${key}\``,
    names[language],
    othersOf({ names, aliases }, language),
    choices.map((choice) => `\`${choice.code}\` ${choice.names[language]}`).join(referenceWords[language].separator),
  ]);
}

function othersOf(
  { names, aliases = [] }: { names: Words; aliases?: string[] | undefined },
  language: Language,
): string {
  return (language === 'zh' ? aliases : [names.zh, ...aliases]).join('、');
}

function verdictRows(language: Language): string[][] {
  return (Object.keys(verdictWords) as Verdict[]).map((verdict) => {
    const { name, sentence } = verdictWords[verdict];
    return [`\`${verdict}\``, name[language], sentence[language]];
  });
}

function definitionRows(language: Language): string[][] {
  return (Object.keys(definitionList) as DefinitionKey[]).map((key) => {
    const { name, explanation } = definitionList[key];
    return [`<a id="${key}"></a>\`${key}\``, name[language], defaultOf(key, language), explanation[language]];
  });
}

function defaultOf(key: DefinitionKey, language: Language): string {
  const definition = definitionList[key];
  if ('choices' in definition) return definition.choices[definition.default]![language];
  const { unit } = definition;
  if (unit === 'CNY' || unit === 'ratio' || unit === 'days')
    return formatValue(Number(definition.default), unit, { language });
  if (language === 'en') return unit === 'months' ? `${definition.default} months` : definition.default;
  return `${definition.default}${{ months: '个月', month: '月', day: '日', count: '' }[unit]}`;
}
