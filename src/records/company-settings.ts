// What the company decides, as the page of settings shows it: each definition with the value of today, what is to come, and
// all that was ever said.

import { sql } from 'kysely';
import { logOperation } from '../access/log/log-operation.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Day } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import type { Transaction } from '../db/database.ts';
import { beginChange, holdChanges } from './changes.ts';
import { checkSetting } from './check-setting.ts';
import { type DefinitionKey, definitionList } from './definition-list.ts';

export interface DecidedValue {
  value: string;
  /** Null: since ever. */
  from: Day | null;
}

export interface CompanySetting {
  key: DefinitionKey;
  value: string;
  /** From when today's value holds; null: since ever, or by default. */
  since: Day | null;
  /** Whether the company has decided it at all. */
  decided: boolean;
  coming: DecidedValue[];
}

export interface SettingStep extends DecidedValue {
  told_at: Date;
  told_by: string | null;
  /** False for what was replaced or taken back. */
  stands: boolean;
}

const ever = '0001-01-01';

/** Every definition in the order of the list. */
export async function listSettings(tx: Transaction, today: Day): Promise<CompanySetting[]> {
  const rows = await tx
    .selectFrom('setting_value')
    .select(['key', 'value', 'valid_from'])
    .where('to_version', 'is', null)
    .orderBy('valid_from')
    .execute();
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return (Object.keys(definitionList) as DefinitionKey[]).map((key) => {
    const values = byKey.get(key) ?? [];
    const now = values.findLast(({ valid_from: from }) => from <= today);
    const coming = values.filter(({ valid_from: from }) => from > today);
    return {
      key,
      value: now?.value ?? definitionList[key].default,
      since: now ? dayOf(now.valid_from) : null,
      decided: now !== undefined,
      coming: coming.map(({ value, valid_from: from }) => ({ value, from: dayOf(from) })),
    };
  });
}

/** All that was said of one, the last said first. */
export async function settingHistory(tx: Transaction, key: string): Promise<SettingStep[]> {
  requireKey(key);
  const { rows } = await sql<Omit<SettingStep, 'from'> & { from: Day }>`
    select
      setting_value.value, setting_value.valid_from as "from", change.changed_at as told_at, person.name as told_by,
      setting_value.to_version is null as stands
    from setting_value
    join change on change.version = setting_value.from_version
    left join person on person.id = change.changed_by and person.to_version is null
    where setting_value.key = ${key}
    order by setting_value.from_version desc`.execute(tx);
  return rows.map((row) => ({ ...row, from: dayOf(row.from) }));
}

/** From the day on the value is another; what stood for that very day is replaced. Refuses a value that cannot be. */
export async function decideSetting(
  tx: Transaction,
  viewer: Viewer,
  { key, value, from }: { key: string; value: string; from: Day | null },
): Promise<void> {
  requireKey(key);
  const checked = checkSetting(key, value);
  if ('problem' in checked)
    throw new Refusal(checked.problem.code, checked.problem.message, { at: checked.problem.at });
  await replace(tx, viewer, { key, from: from ?? ever, value: checked.setting.value });
}

/** Takes back what was decided for a day; what held before it holds on. */
export async function takeBackSetting(
  tx: Transaction,
  viewer: Viewer,
  { key, from }: { key: string; from: Day | null },
): Promise<void> {
  requireKey(key);
  await replace(tx, viewer, { key, from: from ?? ever, value: undefined });
}

async function replace(
  tx: Transaction,
  viewer: Viewer,
  { key, from, value }: { key: DefinitionKey; from: Day; value: string | undefined },
): Promise<void> {
  await holdChanges(tx);
  const before = await tx
    .selectFrom('setting_value')
    .select(['id', 'value'])
    .where('key', '=', key)
    .where('valid_from', '=', from)
    .where('to_version', 'is', null)
    .executeTakeFirst();
  if (before?.value === value) return;
  const version = await beginChange(tx, { kind: 'settings', note: key, changedBy: viewer.personId });
  if (before)
    await tx
      .updateTable('setting_value')
      .set({ to_version: version })
      .where('id', '=', before.id)
      .where('to_version', 'is', null)
      .execute();
  if (value !== undefined)
    await tx
      .insertInto('setting_value')
      .values({ ...(before && { id: before.id }), key, valid_from: from, value, from_version: version })
      .execute();
  const told = {
    ...(before && { before: { value: before.value } }),
    ...(value !== undefined && { after: { value } }),
    details: { from: dayOf(from) },
  };
  await logOperation(tx, viewer, { action: 'setting_changed', subject: key, version, ...told });
}

function dayOf(from: Day): Day | null {
  return from === ever ? null : from;
}

function requireKey(key: string): asserts key is DefinitionKey {
  if (Object.hasOwn(definitionList, key)) return;
  const checked = checkSetting(key, '');
  throw new Refusal('unknown_setting', 'problem' in checked ? checked.problem.message : { zh: key, en: key });
}
