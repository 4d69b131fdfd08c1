// Writes docs/sample-figures.md: loads the sample region into a database of its own, which takes a minute, and asks it.

import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figuresPage } from '../samples/figures-page.ts';
import { statedFigures } from '../samples/stated-figures.ts';
import { localOperator } from '../src/access/viewer.ts';
import { loadSampleOnce } from '../src/cli/load-sample.ts';
import { openDatabase } from '../src/db/open.ts';
import { ask } from '../src/figures/ask.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'youju-sample-'));
await chmod(dataDir, 0o755);
const db = await openDatabase({ dataDir });
try {
  await loadSampleOnce(db, console.log, 'zh');
  const expressions = statedFigures.flatMap(({ figures }) => figures.map(({ expression }) => expression));
  const answers = await ask(db, localOperator, { expressions, today: '2026-11-24' });
  const texts = answers.map((answer, index): [string, string] => {
    if ('error' in answer) throw new Error(`${answer.expr}: ${answer.error.message}`);
    return [expressions[index]!, answer.text];
  });
  await writeFile('docs/sample-figures.md', figuresPage(new Map(texts)));
} finally {
  await db.close();
  await rm(dataDir, { recursive: true });
}
