// The thread that audits one file. Its answer goes as bytes, which change hands without a copy.

import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../base/errors.ts';
import { answer } from './answer.ts';
import type { FromAuditor, ToAuditor } from './messages.ts';

const asker = parentPort!;
const { file, wanted } = workerData as ToAuditor;
const tell = (message: FromAuditor, handedOver: ArrayBuffer[] = []) => asker.postMessage(message, handedOver);

try {
  const answered = await answer(file, wanted);
  const bytes = Uint8Array.from(answered.bytes); // A small buffer is a part of a larger one, which stays here.
  tell({ type: 'done', answered: { ...answered, bytes } }, [bytes.buffer]);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  const { code, words, details } = error;
  tell({ type: 'refused', code, words, details });
}
