// A file audited away from the thread that serves everybody: on one of its own, for a limited time and in limited memory. A short
// text, which takes less than the thread needs to begin, is audited here.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../base/errors.ts';
import type { BroughtFile } from '../audit-file.ts';
import { answer, type Answered, type Wanted } from './answer.ts';
import type { FromAuditor, ToAuditor } from './messages.ts';

export interface AuditLimits {
  milliseconds: number;
  megabytes: number;
}

/** Ten times what the longest report that we know needs; a text of 20 MB takes a third of it. */
const usual: AuditLimits = { milliseconds: 60_000, megabytes: 2048 };

/** 5,000 numbers, 20 ms. A Word document may unpack to a hundred times its size. */
const shortText = 64 * 1024;

/** Refuses what takes too long or too much. */
export async function auditApart(file: BroughtFile, wanted: Wanted, limits: AuditLimits = usual): Promise<Answered> {
  if (file.bytes.length <= shortText && !isZip(file.bytes)) return answer(file, wanted);
  const auditor = new Worker(new URL('./auditor.ts', import.meta.url), {
    workerData: { file, wanted } satisfies ToAuditor,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32 },
  });
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    const [message] = (await once(auditor, 'message', { signal })) as [FromAuditor];
    if (message.type === 'refused') throw new Refusal(message.code, message.words, message.details);
    return message.answered;
  } catch (error) {
    throw signal.aborted || isOutOfMemory(error) ? takesTooMuch() : error;
  } finally {
    await auditor.terminate();
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function takesTooMuch(): Refusal {
  return new Refusal('audit_too_long', {
    zh: '这份文本太长，在限定的时间和内存里审不完。请拆成几份再审。',
    en: 'This text is too long to be audited in the time and memory that there are. Split it.',
  });
}
