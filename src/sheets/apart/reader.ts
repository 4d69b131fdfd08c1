// The thread that reads one file. It stays a few chunks ahead of what was taken, so that memory is bounded.

import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../base/errors.ts';
import { readHere } from '../read-here.ts';
import type { FromReader, ToReader } from './messages.ts';

const mostAhead = 3;
const asker = parentPort!;
const { file, text } = workerData as ToReader;
const tell = (message: FromReader) => asker.postMessage(message);

try {
  const taken = on(asker, 'message');
  let chunks = 0;
  for await (const chunk of readHere(file, text)) {
    tell({ type: 'chunk', chunk });
    chunks += 1;
    if (chunks > mostAhead) await taken.next();
  }
  tell({ type: 'end' });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  const { code, words, details } = error;
  tell({ type: 'refused', code, words, details });
}
asker.close();
