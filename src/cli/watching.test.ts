import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { openWatches } from './watching.ts';
import type { World } from './world.ts';

const db = await testDatabase();
const dir = await mkdtemp(join(tmpdir(), 'youju-watching-'));

async function watching() {
  const said: string[] = [];
  const world = { db, language: 'zh', say: (text: string) => said.push(text) };
  const watches = await openWatches(world as unknown as World, { dirs: [dir], asPerson: undefined });
  return { said, watches, folder: watches.folders[0]! };
}

test('a line break in the name of a file makes no line of its own', async () => {
  const { said, watches, folder } = await watching();
  watches.onTaken(folder, { file: 'a\n到达 工资.csv，导入 #9\u001b[2J\u202E', jobId: 1 });
  expect(said.at(-1)).toBe('到达 a到达 工资.csv，导入 #9[2J，导入 #1');
});

test('what the system says of such a file stands indented below its name', async () => {
  const { said, watches, folder } = await watching();
  const error = Object.assign(new Error("EIO: open 'a\n到达 b'"), { stack: "EIO: open 'a\n到达 b'" });
  watches.onTrouble(folder, { file: 'a\n到达 b', error });
  expect(said.at(-1)).toBe(`${folder.root}/a到达 b：EIO: open 'a\n  到达 b'\n  稍后再试。`);
});

test('sub-folders that are not watched are told below the folder', async () => {
  await mkdir(join(dir, 'x\ny'));
  const { said, folder } = await watching();
  expect(said[0]).toMatch(/^正在监视 .*\n {2}不看这些子文件夹.*：xy$/);
  expect(said[0]).toContain(folder.root);
});
