// The thread that audits one file. Its answer goes as bytes, which change hands without a copy.

import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../base/errors.ts';
import { audited } from './audited.ts';
import type { FromAuditor, ToAuditor } from './messages.ts';

const asker = parentPort!;

try {
  const answer = audited((workerData as ToAuditor).file);
  const done: FromAuditor = { type: 'done', answer };
  asker.postMessage(done, [answer.buffer as ArrayBuffer]);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  const { code, words, details } = error;
  const refused: FromAuditor = { type: 'refused', code, words, details };
  asker.postMessage(refused);
}
