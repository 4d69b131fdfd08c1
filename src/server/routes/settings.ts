// What the company decides about its numbers and about who sees what, each from a day on.

import { z } from 'zod';
import { companyZone } from '../../access/sessions.ts';
import type { Viewer } from '../../access/viewer.ts';
import { dayInZone } from '../../base/dates.ts';
import type { Language } from '../../base/errors.ts';
import { type Transaction, transact } from '../../db/database.ts';
import {
  type CompanySetting,
  decideSetting,
  listSettings,
  settingHistory,
  takeBackSetting,
} from '../../records/company-settings.ts';
import { settingText } from '../../figures/proof/settings-of.ts';
import { type DefinitionKey, definitionList } from '../../records/definition-list.ts';
import { languageOf } from '../answers/language.ts';
import { answers, day, text } from '../answers/schemas.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const decided = z.object({
  value: z.string(),
  text: z.string().describe('The value in words'),
  from: z.string().nullable().describe('Null: since ever'),
});

const setting = z
  .object({
    key: z.string(),
    name: z.string(),
    explanation: z.string(),
    unit: z.enum(['CNY', 'ratio', 'days', 'months', 'month', 'day', 'count', 'choice']),
    least: z.number().nullable(),
    most: z.number().nullable(),
    choices: z.array(z.object({ value: z.string(), name: z.string() })),
    default: z.string(),
    value: z.string().describe('The one that holds today'),
    text: z.string().describe('The same in words'),
    since: z.string().nullable(),
    decided: z.boolean().describe('False where the default holds'),
    coming: z.array(decided),
  })
  .meta({ id: 'CompanySetting' });

const settings = z.object({ settings: z.array(setting) }).meta({ id: 'CompanySettings' });

const step = decided
  .extend({
    told_at: z.string().describe('An instant, ISO 8601'),
    told_by: z.string().nullable().describe('Null for the command line'),
    stands: z.boolean().describe('False for what was replaced or taken back'),
  })
  .meta({ id: 'SettingStep' });

const key = text(100).min(1);
const since = day.nullable().default(null).describe('Since ever without it.');
const tags = ['settings'];

export function settingRoutes(app: App, world: World): void {
  const told = async (viewer: Viewer, language: Language) => {
    const today = dayInZone(world.clock(), companyZone);
    const found = await transact(world.db, viewer.scope, (tx) => listSettings(tx, today), { snapshot: true });
    return { settings: found.map((each) => describe(each, language)) };
  };
  const decide = async (viewer: Viewer, language: Language, work: (tx: Transaction) => Promise<void>) => {
    await transact(world.db, viewer.scope, work);
    return told(viewer, language);
  };

  const list = { operationId: 'settings', summary: 'All that the company decides', tags, response: answers(settings) };
  app.get('/api/settings', { schema: list }, async (request) => told(viewerOfRequest(request), languageOf(request)));

  const history = {
    operationId: 'settingHistory',
    summary: 'All that was ever decided of one setting, the last first',
    tags,
    params: z.object({ key }),
    response: answers(z.object({ steps: z.array(step) }).meta({ id: 'SettingHistory' })),
  };
  app.get('/api/settings/:key', { schema: history }, async (request) => {
    const { scope } = viewerOfRequest(request);
    const { key } = request.params;
    const steps = await transact(world.db, scope, (tx) => settingHistory(tx, key), { snapshot: true });
    const text = (value: string) => settingText(key as DefinitionKey, value, languageOf(request));
    return { steps: steps.map((each) => ({ ...each, text: text(each.value), told_at: each.told_at.toISOString() })) };
  });

  const put = {
    operationId: 'decideSetting',
    summary: 'Decides a setting from a day on',
    tags,
    params: z.object({ key }),
    body: z.object({ value: text(200), from: since }).meta({ id: 'SettingDecision' }),
    response: answers(settings),
  };
  app.put('/api/settings/:key', { schema: put }, async (request) => {
    const viewer = viewerOfRequest(request);
    const wanted = { ...request.params, ...request.body };
    return decide(viewer, languageOf(request), (tx) => decideSetting(tx, viewer, wanted));
  });

  const remove = {
    operationId: 'takeBackSetting',
    summary: 'Takes back what was decided for a day',
    tags,
    params: z.object({ key }),
    querystring: z.object({ from: day.optional().describe('Since ever without it.') }),
    response: answers(settings),
  };
  app.delete('/api/settings/:key', { schema: remove }, async (request) => {
    const viewer = viewerOfRequest(request);
    const wanted = { ...request.params, from: request.query.from ?? null };
    return decide(viewer, languageOf(request), (tx) => takeBackSetting(tx, viewer, wanted));
  });
}

function describe(told: CompanySetting, language: Language): z.output<typeof setting> {
  const definition = definitionList[told.key];
  const isChoice = 'choices' in definition;
  const text = (value: string) => settingText(told.key, value, language);
  return {
    ...told,
    text: text(told.value),
    coming: told.coming.map((each) => ({ ...each, text: text(each.value) })),
    name: definition.name[language],
    explanation: definition.explanation[language],
    default: definition.default,
    unit: isChoice ? 'choice' : definition.unit,
    least: isChoice ? null : definition.least,
    most: isChoice ? null : definition.most,
    choices: isChoice
      ? Object.entries(definition.choices).map(([value, name]) => ({ value, name: name[language] }))
      : [],
  };
}
