// What came of a file that was taken from a watched folder: where it goes, and what is written beside it for people.

import type { Words } from '../../base/errors.ts';
import type { ImportJob } from '../../jobs/import-jobs.ts';
import type { ImportResult, Question } from '../import-result.ts';

export interface Outcome {
  place: 'done' | 'failed' | 'waiting';
  results: ImportResult[];
  /** Why it did not go in; nothing where it did. */
  reasons: Words[];
  toDo?: Words;
}

/** Undefined while the import waits or runs. */
export function outcomeOf(job: ImportJob): Outcome | undefined {
  if (job.state === 'waiting' || job.state === 'running') return undefined;
  if (job.state === 'cancelled') return { place: 'failed', results: [], reasons: [cancelled], toDo: again };
  const results = [(job.result ?? []) as ImportResult | ImportResult[]].flat();
  if (job.error) return { place: 'failed', results, reasons: [job.error.words], toDo: againAfter(results) };
  return outcomeOfResults(job.id, results);
}

function outcomeOfResults(jobId: number, results: ImportResult[]): Outcome {
  const questions = results.flatMap((result) => result.questions).filter((question) => question.holds_back);
  const asked = questions.map(({ message }) => message);
  const missing = passedOver(results);
  if (results.some((result) => result.held_back))
    return { place: 'waiting', results, reasons: [...asked, ...missing], toDo: answer(jobId, questions) };
  if (missing.length > 0) return { place: 'failed', results, reasons: missing, toDo: againAfter(results) };
  return { place: 'done', results, reasons: [] };
}

/** Why files of an archive are in no batch. */
function passedOver(results: readonly ImportResult[]): Words[] {
  const problems = results.flatMap((result) => result.problems);
  return problems.filter(({ code }) => code === 'file_passed_over').map(({ message }) => message);
}

/** The numbers of the batches that stand. */
export function writtenBatches({ results }: Pick<Outcome, 'results'>): number[] {
  return results.flatMap(({ batch }) => batch ?? []);
}

/** The text beside a file: Chinese, then English, as a text editor on any system shows it. */
export function noteOf(file: string, { reasons, toDo }: Pick<Outcome, 'reasons' | 'toDo'>): string {
  const zh = [`文件：${file}`, ...reasons.map((each) => each.zh), ...(toDo ? [toDo.zh] : [])];
  const en = [`File: ${file}`, ...reasons.map((each) => each.en), ...(toDo ? [toDo.en] : [])];
  return `\uFEFF${[...zh, '', ...en, ''].join('\r\n')}`;
}

const cancelled: Words = { zh: '导入被取消，没有写入任何数据。', en: 'The import was cancelled; nothing was written.' };

/** What to do with a file that failed. */
export const again: Words = {
  zh: '怎么办：按上面的原因改好，再把文件放回监视的文件夹。没有写入任何数据。',
  en: 'What to do: mend what is said above and put the file back into the watched folder. Nothing was written.',
};

/** What to do where some of it went in. */
function againAfter(results: ImportResult[]): Words {
  const batches = writtenBatches({ results }).map((batch) => `#${batch}`);
  if (batches.length === 0) return again;
  return {
    zh: `怎么办：已经写入的仍然有效：批次 ${batches.join('、')}。按上面的原因改好，再把文件放回监视的文件夹；已经写入的不会再记一次。`,
    en: `What to do: what was written stands: batch ${batches.join(', ')}. Mend what is said above and put the file back into the watched folder; what was written does not count twice.`,
  };
}

function answer(jobId: number, questions: readonly Question[]): Words {
  const confirm = [...new Set(questions.map((question) => question.confirm))].join(',');
  return {
    zh: `怎么办：文件先留在这里。打开网页地址 /data?imports=${jobId} 回答以上问题，文件随后自动移到 done；或在命令行 youju import 本文件 --confirm ${confirm}，再删掉它。`,
    en: `What to do: the file stays here for now. Open /data?imports=${jobId} in the web app and answer, and the file moves to done by itself; or run youju import FILE --confirm ${confirm} and delete it.`,
  };
}
