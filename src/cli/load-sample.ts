// Loads the sample region the way a company would load its own: people first, then files through the ordinary import.

import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type SampleFile, writeSample } from '../../samples/write-sample.ts';
import { addLogin } from '../access/logins.ts';
import { localOperator, type Role, roles } from '../access/viewer.ts';
import { type Language, Refusal } from '../base/errors.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../db/database.ts';
import { importFile } from '../intake/import-file.ts';
import type { Kind } from '../intake/layout/kinds.ts';
import { beginChange, currentVersion } from '../records/changes.ts';
import { savePeople } from '../records/people.ts';
import { type SampleAccount, saveSampleAccounts } from '../records/sample-accounts.ts';
import { readCompany, saveCompany } from '../records/settings.ts';
import { withProgress } from './progress.ts';

const samplePassword = 'youju-sample';

interface SamplePerson {
  code: string;
  name: string;
  role: Role;
  supervisor: string | null;
  hired: string | null;
  left: string | null;
  username: string | null;
}

/**
 * True when it loaded the sample, false when that was done before; a load that was cut off is taken up where it stopped.
 * Refuses `not_empty` a folder that holds anything else.
 */
export async function loadSampleOnce(db: Database, say: (text: string) => void, language: Language): Promise<boolean> {
  const state = await transact(db, wholeCompany, async (tx) => ({
    company: await readCompany(tx),
    version: await currentVersion(tx),
  }));
  if (state.company.sample_loaded) return false;
  if (!state.company.sample && state.version > 0) throw notEmpty(db);

  say(
    language === 'zh'
      ? '首次启动：生成并载入示例区域，约需半分钟……'
      : 'First start: making and loading the sample region, half a minute or so …',
  );
  const folder = join(db.dataDir, 'sample');
  await mkdir(folder, { recursive: true });
  const files = await writeSample(folder);
  if (!state.company.sample)
    await transact(db, wholeCompany, async (tx) => savePeopleOf(tx, await readPeople(files.people)));
  for (const file of files.imports) await importSample(db, file, language);
  await transact(db, wholeCompany, async (tx) => {
    const version = await beginChange(tx, { kind: 'settings', note: 'sample', changedBy: null });
    await saveCompany(tx, { version, actor: localOperator }, { sample_loaded: true });
  });
  return true;
}

async function readPeople(path: string): Promise<SamplePerson[]> {
  return JSON.parse(await readFile(path, 'utf8')) as SamplePerson[];
}

async function savePeopleOf(tx: Transaction, people: SamplePerson[]): Promise<void> {
  const version = await beginChange(tx, { kind: 'people', note: 'sample', changedBy: null });
  const change = { version, actor: localOperator };
  await saveCompany(tx, change, { name: '华东南大区（示例）', sample: true });
  const ids = new Map<string, number>();
  for (
    let level = reportingTo(people, null);
    level.length > 0;
    level = level.flatMap(({ code }) => reportingTo(people, code))
  ) {
    const saved = await savePeople(
      tx,
      change,
      level.map((person) => draftOf(person, ids)),
    );
    for (const [index, person] of level.entries()) ids.set(person.code, saved[index]!);
  }
  await saveAccounts(
    tx,
    version,
    oneOfEachRole(people).map((person) => ({ person, id: ids.get(person.code)! })),
  );
}

function reportingTo(people: SamplePerson[], supervisor: string | null): SamplePerson[] {
  return people.filter((person) => person.supervisor === supervisor);
}

function draftOf(person: SamplePerson, ids: Map<string, number>) {
  const { code, name, role, hired, left } = person;
  const supervisorId = person.supervisor === null ? null : ids.get(person.supervisor)!;
  return { code, name, role, supervisor_id: supervisorId, hired_on: hired, left_on: left };
}

function oneOfEachRole(people: SamplePerson[]): SamplePerson[] {
  return roles.map((role) => people.find((person) => person.role === role && person.left === null)!);
}

async function saveAccounts(
  tx: Transaction,
  version: number,
  holders: { person: SamplePerson; id: number }[],
): Promise<void> {
  const accounts: SampleAccount[] = [];
  for (const { person, id } of holders) {
    const login = { username: person.username ?? person.code, password: samplePassword };
    await addLogin(tx, { personId: id, ...login }, localOperator);
    accounts.push({ ...login, role: person.role, name: person.name });
  }
  await saveSampleAccounts(tx, version, accounts);
}

async function importSample(db: Database, file: SampleFile, language: Language): Promise<void> {
  const { path } = file;
  const kind = file.kind as Kind;
  const fileName = basename(path);
  await withProgress(fileName, (onProgress) =>
    importFile(db, localOperator, { files: [{ path, fileName }], kind, language, onProgress }),
  );
}

function notEmpty(db: Database): Refusal {
  return new Refusal('not_empty', {
    zh: `数据文件夹 ${db.dataDir} 里已有数据，示例区域只能载入空的文件夹。请用 --data 换一个文件夹。`,
    en: `The data folder ${db.dataDir} holds data already; the sample goes into an empty one only. Name another with --data.`,
  });
}
