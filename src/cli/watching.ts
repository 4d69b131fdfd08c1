// Watched folders from the command line: which ones, in whose name, and a line for whatever arrives.

import { isAllowed, matrix } from '../access/matrix.ts';
import { asRefusal } from './failure.ts';
import { type Language, Refusal } from '../base/errors.ts';
import { type Transaction, transact, wholeCompany } from '../db/database.ts';
import { kinds } from '../intake/layout/kinds.ts';
import { otherFolders } from '../intake/watch/dropped-files.ts';
import type { Settled } from '../intake/watch/settle-file.ts';
import type { LookOptions } from '../intake/watch/look-into.ts';
import { openFolders, type WatchedFolder } from '../intake/watch/watched-folder.ts';
import { viewerNamed } from './as-person.ts';
import type { World } from './world.ts';

export interface Watches extends Pick<LookOptions, 'onTaken' | 'onSettled' | 'onTrouble'> {
  folders: WatchedFolder[];
}

/** Refuses folders that cannot be watched and people who may not import; says what is watched. */
export async function openWatches(
  { db, language, say }: World,
  { dirs, asPerson }: { dirs: readonly string[]; asPerson?: string | undefined },
): Promise<Watches> {
  const personId =
    asPerson === undefined ? null : await transact(db, wholeCompany, (tx) => importerNamed(tx, asPerson));
  const roots = await openFolders(dirs, db.dataDir);
  // Names come from other programs: nothing in them may steer the terminal or look like a line of ours.
  const tell = (...lines: string[]) => say(lines.map(plain).join('\n  '));
  for (const root of roots) tell(...(await watchedWords(root, language)));
  return {
    folders: roots.map((root) => ({ root, personId, language })),
    onTaken: (_folder, { file, jobId }) => tell(takenWords(file, jobId, language)),
    onSettled: (_folder, settled) => tell(settledWords(settled, language)),
    onTrouble: (folder, { file, error }) => tell(...troubleWords(`${folder.root}/${file}`, error, language)),
  };
}

function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '');
}

async function importerNamed(tx: Transaction, username: string): Promise<number | null> {
  const viewer = await viewerNamed(tx, username);
  if (isAllowed(matrix['POST /api/imports']!, viewer)) return viewer.personId;
  throw new Refusal('import_not_allowed', {
    zh: `“${username}”的角色不能导入。请指明一位销售运营、区域经理或管理员。`,
    en: `The role of “${username}” may not import. Name somebody of operations, a manager or an administrator.`,
  });
}

async function watchedWords(root: string, language: Language): Promise<string[]> {
  const zh = language === 'zh';
  const lines = [zh ? `正在监视 ${root}` : `Watching ${root}`];
  const others = await otherFolders(root);
  const kindNames = kinds.slice(0, 3).join(zh ? '、' : ', ');
  if (others.length > 0)
    lines.push(
      zh
        ? `不看这些子文件夹，它们不是种类的名称（${kindNames}……）：${others.join('、')}`
        : `not these sub-folders, whose names are no kinds (${kindNames} …): ${others.join(', ')}`,
    );
  return lines;
}

function takenWords(file: string, jobId: number, language: Language): string {
  return language === 'zh' ? `到达 ${file}，导入 #${jobId}` : `${file} arrived, import #${jobId}`;
}

function settledWords({ file, results, reasons, movedTo }: Settled, language: Language): string {
  const zh = language === 'zh';
  const written = results.filter(({ batch }) => batch !== null);
  const counts = written.map(({ rows, accepted, rejected }) =>
    zh ? `${rows} 行，接受 ${accepted}，退回 ${rejected}` : `${rows} rows, ${accepted} accepted, ${rejected} rejected`,
  );
  const told = [...counts, ...reasons.map((each) => each[language])];
  return `${file}${zh ? '：' : ': '}${told.join(zh ? '；' : '; ')}${movedTo === null ? '' : ` → ${movedTo}`}`;
}

/** A fault of ours with its stack; what the system refuses in a sentence. */
function troubleWords(path: string, error: unknown, language: Language): string[] {
  const refusal = asRefusal(error);
  const zh = language === 'zh';
  if (refusal instanceof Refusal)
    return [zh ? `${refusal.words.zh}稍后再试。` : `${refusal.words.en} It is tried again.`];
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const told = `${plain(path)}${zh ? '：' : ': '}${text}`.split('\n').map((line) => line.trim());
  return [...told, zh ? '稍后再试。' : 'It is tried again.'];
}
