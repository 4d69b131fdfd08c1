import { basename } from 'node:path/posix';
import { z } from 'zod';
import { mayImportKind } from '../../access/import-rights.ts';
import type { Viewer } from '../../access/viewer.ts';
import { Refusal, type Words } from '../../base/errors.ts';
import { transact, type Transaction } from '../../db/database.ts';
import { batchEffect } from '../../intake/batch-effect.ts';
import { type Confirmation, confirmations } from '../../intake/import-result.ts';
import type { Kind } from '../../intake/layout/kinds.ts';
import { type BatchDetail, batchDetail } from '../../records/batch-detail.ts';
import type { App } from '../app.ts';
import { batchAnswer, nameOfPerson } from '../answers/batch-answer.ts';
import { controlTotal, effect } from '../answers/import-answer.ts';
import { languageOf } from '../answers/language.ts';
import { sendRejects } from '../answers/rejects-answer.ts';
import { answers, download, idParameter } from '../answers/schemas.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const removal = z
  .enum(['erasure', 'retention'])
  .describe('Why it is no longer on the server: personal data was erased, or its time was over.');

const detail = batchAnswer
  .extend({
    files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number(), removed: removal.nullable() })),
    filtered: z.number(),
    left_out: z.array(z.object({ reason: z.string(), name: z.string(), rows: z.number() })),
    withdrawn: z.number(),
    confirmed: z.array(z.enum(confirmations)).describe('The questions that were answered with yes'),
    mapping: z.record(z.string(), z.unknown()),
    control_totals: z.array(controlTotal),
    rejects_removed: removal.nullable(),
    rejects_file: z.string().nullable().describe('The name of the file of rejected rows, to be had at /rejects.'),
    effect: z.array(effect).describe('Figures of the years that it touched, before it and with it'),
  })
  .meta({ id: 'BatchDetail' });

const tags = ['imports'];

export function batchDetailRoutes(app: App, world: World): void {
  const look = {
    operationId: 'batch',
    summary: 'All of one import: files and hashes, counts, totals, what was confirmed, and what it did to the figures',
    tags,
    params: idParameter,
    response: answers(detail),
  };
  app.get('/api/batches/:id', { schema: look }, async (request) => {
    const viewer = viewerOfRequest(request);
    const { id } = request.params;
    const found = await transact(world.db, viewer.scope, async (tx) => {
      const batch = await requireBatch(tx, viewer, id);
      return { batch, by: await nameOfPerson(tx, batch.changed_by) };
    });
    const language = languageOf(request);
    const { batch, by } = found;
    return {
      ...batch,
      kind: batch.kind as Kind,
      confirmed: batch.confirmed as Confirmation[],
      changed_by: by,
      changed_at: batch.changed_at.toISOString(),
      left_out: batch.left_out.map((each) => ({ ...each, name: (each.name as Words)[language] })),
      rejects_file: batch.rejects_file && basename(batch.rejects_file),
      effect: await batchEffect(world.db, viewer, { batch, language }),
    };
  });

  const rejects = {
    operationId: 'batchRejects',
    summary: 'The rows of a batch that came back, to be mended and imported again',
    tags,
    params: idParameter,
    response: download('application/octet-stream'),
  };
  app.get('/api/batches/:id/rejects', { schema: rejects }, async (request, reply) => {
    const viewer = viewerOfRequest(request);
    const batch = await transact(world.db, viewer.scope, (tx) => requireBatch(tx, viewer, request.params.id));
    return sendRejects(reply, world.db, batch.rejects_file);
  });
}

// A batch of a kind that is not theirs is as unknown as one that is not there.
async function requireBatch(tx: Transaction, viewer: Viewer, id: number): Promise<BatchDetail> {
  const batch = await batchDetail(tx, id);
  if (batch && mayImportKind(viewer, batch.kind)) return batch;
  throw new Refusal('unknown_batch', {
    zh: `没有批次 #${id}，请先列出批次核对编号。`,
    en: `Batch #${id} is not known; list the batches and check its number.`,
  });
}
