// One value of a setting, as somebody wrote it, into the value that is kept.

import { Decimal } from 'decimal.js';
import type { Words } from '../base/errors.ts';
import { nearest } from '../base/nearest.ts';
import type { ChoiceDefinition, NumberDefinition } from './definition.ts';
import { type DefinitionKey, definitionList } from './definition-list.ts';

export type CheckedSetting =
  | { setting: { key: DefinitionKey; value: string } }
  | { problem: { code: string; at: 'key' | 'value'; message: Words } };

/** Takes the key or its Chinese name; `95%`, `2,000万` and `是` are understood. */
export function checkSetting(key: string, value: string): CheckedSetting {
  const known = keys.get(plain(key));
  if (known === undefined) return { problem: { code: 'unknown_setting', at: 'key', message: unknown(key) } };
  const definition = definitionList[known];
  const kept = 'choices' in definition ? readChoice(definition, value) : readAmount(definition, value);
  if (kept !== undefined) return { setting: { key: known, value: kept } };
  return { problem: { code: 'bad_setting', at: 'value', message: bad(definition, value) } };
}

const keys = new Map<string, DefinitionKey>(
  (Object.keys(definitionList) as DefinitionKey[]).flatMap((key) => [
    [key, key],
    [definitionList[key].name.zh, key],
  ]),
);

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}

function readChoice({ choices }: ChoiceDefinition, value: string): string | undefined {
  const wanted = plain(value);
  return Object.keys(choices).find((choice) => [choice, choices[choice]!.zh].includes(wanted));
}

const scales: Record<string, string> = { '': '1', '%': '0.01', 万: '10000', 亿: '100000000' };

function readAmount({ unit, least, most }: NumberDefinition, value: string): string | undefined {
  const match = /^(\d[\d,]{0,20}(?:\.\d{1,9})?)([%万亿]?)元?$/.exec(plain(value));
  if (!match || (match[2] === '%' && unit !== 'ratio')) return undefined;
  const amount = new Decimal(match[1]!.replaceAll(',', '')).times(scales[match[2]!]!);
  const whole = unit === 'CNY' || unit === 'ratio' || amount.isInteger();
  return whole && amount.gte(least) && amount.lte(most) ? amount.toFixed() : undefined;
}

function unknown(key: string): Words {
  const near = nearest(plain(key), keys.keys());
  const hint = near.length > 0 ? near : Object.keys(definitionList);
  return {
    zh: `没有叫“${key}”的设置项。${near.length > 0 ? '最接近的是' : '可用的有'}：${hint.join('、')}。`,
    en: `There is no setting "${key}". ${near.length > 0 ? 'Nearest' : 'Known'}: ${hint.join(', ')}.`,
  };
}

function bad(definition: NumberDefinition | ChoiceDefinition, value: string): Words {
  const { name } = definition;
  if ('choices' in definition) {
    const choices = Object.entries(definition.choices);
    const zh = choices.map(([key, words]) => `${key}(${words.zh})`).join('、');
    const en = choices.map(([key]) => key).join(', ');
    return { zh: `“${name.zh}”不能是“${value}”，可填：${zh}。`, en: `"${name.en}" cannot be "${value}". Use ${en}.` };
  }
  const { least, most } = definition;
  const whole = definition.unit === 'CNY' || definition.unit === 'ratio' ? ['', 'a '] : ['整', 'a whole '];
  return {
    zh: `“${name.zh}”不能是“${value}”，请填 ${least} 到 ${most} 之间的${whole[0]}数。`,
    en: `"${name.en}" cannot be "${value}". Write ${whole[1]}number from ${least} to ${most}.`,
  };
}
