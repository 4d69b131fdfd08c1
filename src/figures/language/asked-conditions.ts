// Conditions that somebody wrote by themselves, beside an expression instead of in one: a filter of a page.

import { Refusal } from '../../base/errors.ts';
import { parseQuestion } from './parse.ts';
import { type Condition, printCondition, type Question } from './question.ts';

/** Refuses what cannot be read, and what is no condition. */
export function askedConditions(where: string | undefined): Condition[] {
  if (where === undefined || where.trim() === '') return [];
  const { conditions, bounds, by } = parseQuestion(`sales{${where}}@2025`);
  if (by.length + bounds.length === 0) return conditions;
  throw new Refusal('bad_expression', {
    zh: `筛选条件“${where}”只能是以逗号分隔的条件，如 region=浙江,series=A。`,
    en: `The filter “${where}” may hold only conditions with commas between them, such as region=浙江,series=A.`,
  });
}

/** The same question of a slice; what it asks for anyway is not said twice. */
export function underConditions<Asked extends Pick<Question, 'conditions'>>(
  question: Asked,
  conditions: readonly Condition[],
): Asked {
  const said = new Set(question.conditions.map(printCondition));
  const more = conditions.filter((condition) => !said.has(printCondition(condition)));
  return { ...question, conditions: [...question.conditions, ...more] };
}
