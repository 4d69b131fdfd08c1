// A large workbook read on a thread of its own, while the rows that came are checked on this one. The rows are copied between the
// two, which costs a tenth of reading them.

import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../base/errors.ts';
import type { NamedFile } from '../named-file.ts';
import type { SheetChunk } from '../sheet-row.ts';
import type { TextFormat } from '../text-format.ts';
import type { FromReader } from './messages.ts';

/** A file that needs more is refused, and the process that asked goes on. */
const mostMegabytes = 1024;

/** As the reader itself would: the same chunks, the same refusals. Leaving off early ends the thread. */
export async function* readApart(
  file: NamedFile,
  text: TextFormat,
  maxOldGenerationSizeMb = mostMegabytes,
): AsyncGenerator<SheetChunk> {
  const reader = new Worker(new URL('./reader.ts', import.meta.url), {
    workerData: { file, text },
    resourceLimits: { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: 16 },
  });
  try {
    for await (const [message] of on(reader, 'message') as AsyncIterable<[FromReader]>) {
      if (message.type === 'end') return;
      if (message.type === 'refused') throw new Refusal(message.code, message.words, message.details);
      yield message.chunk;
      reader.postMessage('taken');
    }
  } catch (error) {
    throw isOutOfMemory(error) ? needsTooMuch(file.fileName) : error;
  } finally {
    await reader.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function needsTooMuch(file: string): Refusal {
  return new Refusal(
    'file_too_large',
    {
      zh: `“${file}”展开后占用的内存过大，无法读取。请拆成几个文件，或另存为 CSV 再导入。`,
      en: `"${file}" needs too much memory to be read. Split it into several files, or save it as CSV.`,
    },
    { file },
  );
}
