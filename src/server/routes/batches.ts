import { z } from 'zod';
import { mayImportKind } from '../../access/import-rights.ts';
import { transact } from '../../db/database.ts';
import { undoBatch } from '../../intake/undo-batch.ts';
import type { Kind } from '../../intake/layout/kinds.ts';
import { listBatches } from '../../records/batches.ts';
import { currentPeople } from '../../records/people.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import { batchAnswer } from '../answers/batch-answer.ts';
import { answers, idParameter } from '../answers/schemas.ts';
import type { World } from '../world.ts';

const tags = ['imports'];

export function batchRoutes(app: App, world: World): void {
  const list = {
    operationId: 'batches',
    summary: 'What was imported, the newest first',
    tags,
    response: answers(z.object({ batches: z.array(batchAnswer) }).meta({ id: 'Batches' })),
  };
  app.get('/api/batches', { schema: list }, async (request) => {
    const viewer = viewerOfRequest(request);
    return transact(
      world.db,
      viewer.scope,
      async (tx) => {
        const names = new Map((await currentPeople(tx)).map((person) => [person.id, person.name]));
        const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? null));
        const theirs = (await listBatches(tx)).filter(({ kind }) => mayImportKind(viewer, kind));
        const batches = theirs.map((each) => ({
          ...each,
          kind: each.kind as Kind,
          changed_by: nameOf(each.changed_by),
          changed_at: each.changed_at.toISOString(),
        }));
        return { batches };
      },
      { snapshot: true },
    );
  });

  const undo = {
    operationId: 'undoBatch',
    summary: 'Takes an import back',
    tags,
    params: idParameter,
    response: answers(z.object({ batch: z.number(), ledger_version: z.number() }).meta({ id: 'Undone' })),
  };
  app.post('/api/batches/:id/undo', { schema: undo }, async (request) => {
    return undoBatch(world.db, viewerOfRequest(request), request.params.id);
  });
}
