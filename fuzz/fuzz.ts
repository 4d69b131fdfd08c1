// Malformed files, made from numbers and sent into the intake: none may crash it, hang it or lose a row. `--seed 7 --count 100`
// are the files 7 to 106; a file is the same in every run.

import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzFile } from './files/fuzz-file.ts';
import type { Verdict } from './judge/verdict.ts';
import { judgeAll } from './judges.ts';
import { addVerdict, newSummary, reportOf, type Summary } from './report.ts';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    'import-each': { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const count = Number(options.count);
const first = Number(options.seed);
// A file that is looked at alone goes all the way.
const importEach = Number(options['import-each'] ?? (count === 1 ? 1 : 10));

const summary = newSummary();
const folder = await mkdtemp(join(tmpdir(), 'youju-fuzz-'));
await chmod(folder, 0o755); // As root the engine runs as another user, who must get in.
try {
  await judgeAllSideBySide();
} finally {
  await rm(folder, { recursive: true, force: true });
}
if (options.keep) await keepFiles();
process.stdout.write(`${reportOf(summary)}\n`);
process.exitCode = summary.failures.length > 0 ? 1 : 0;

async function judgeAllSideBySide(): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => first + index).values();
  const hearing = { numbers, importEach, onVerdict: (verdict: Verdict) => note(summary, verdict) };
  const places = Array.from({ length: Math.min(availableParallelism(), count) }, (_, index) =>
    join(folder, String(index)),
  );
  await Promise.all(places.map((place) => judgeAll(place, hearing)));
}

function note(into: Summary, verdict: Verdict): void {
  addVerdict(into, verdict);
  if (verdict.outcome === 'failed')
    process.stderr.write(`✗ ${verdict.number} (${verdict.damage}): ${verdict.why?.split('\n')[0]}\n`);
  if (into.files % 500 === 0) process.stderr.write(`${into.files} / ${count}\n`);
}

/** The files themselves, to be looked at. */
async function keepFiles(): Promise<void> {
  const kept = join(import.meta.dirname, '../.data/fuzz');
  await mkdir(kept, { recursive: true });
  for (let number = first; number < first + count; number += 1) {
    const { bytes, fileName, damage } = fuzzFile(number);
    const path = join(kept, `${number}${/\.\w{1,5}$/.exec(fileName)?.[0] ?? ''}`);
    await writeFile(path, bytes);
    process.stdout.write(`${path}: ${JSON.stringify(fileName)}, ${damage}\n`);
  }
}
