// The log of operations: read, filtered, and exported as it is filtered.

import { Readable } from 'node:stream';
import { z } from 'zod';
import { actions } from '../../access/log/actions.ts';
import { nameOfAction } from '../../access/log/describe-operation.ts';
import { wayWords } from '../../access/log/action-words.ts';
import { ways } from '../../access/log/actor.ts';
import { logHead } from '../../access/log/chain.ts';
import { logOperation } from '../../access/log/log-operation.ts';
import { readLog } from '../../access/log/read-log.ts';
import { transact } from '../../db/database.ts';
import { currentPeople } from '../../records/people.ts';
import { csvText } from '../../sheets/csv-write.ts';
import { attachment } from '../answers/attachment.ts';
import { languageOf } from '../answers/language.ts';
import { logFilter, logQuery, operation, operationAnswer } from '../answers/operation-answer.ts';
import { operationRows } from '../answers/operations-file.ts';
import { answers, download } from '../answers/schemas.ts';
import type { App } from '../app.ts';
import { viewerOfRequest } from '../guard.ts';
import type { World } from '../world.ts';

const tags = ['operations'];
const csvType = 'text/csv; charset=utf-8';
const named = z.object({ key: z.string(), name: z.string() });

export function operationRoutes(app: App, world: World): void {
  listRoute(app, world);
  choicesRoute(app, world);
  fileRoute(app, world);
}

function listRoute(app: App, world: World): void {
  const schema = {
    operationId: 'operations',
    summary: 'Who did what, when and from where, the newest first, with what was before and after',
    tags,
    querystring: logQuery,
    response: answers(
      z
        .object({ operations: z.array(operation), has_newer: z.boolean(), has_older: z.boolean() })
        .meta({ id: 'Operations' }),
    ),
  };
  app.get('/api/operations', { schema }, async (request) => {
    const { older_than: olderThan, newer_than: newerThan, limit, ...filter } = request.query;
    const page = { olderThan, newerThan, limit };
    const { scope } = viewerOfRequest(request);
    const read = await transact(world.db, scope, (tx) => readLog(tx, filter, page), { snapshot: true });
    const operations = read.entries.map((entry) => operationAnswer(entry, languageOf(request)));
    return { operations, has_newer: read.hasNewer, has_older: read.hasOlder };
  });
}

function choicesRoute(app: App, world: World): void {
  const people = z.array(z.object({ id: z.number(), name: z.string() }));
  const schema = {
    operationId: 'operationChoices',
    summary: 'By what the log can be filtered',
    tags,
    response: answers(
      z.object({ actions: z.array(named), ways: z.array(named), people }).meta({ id: 'OperationChoices' }),
    ),
  };
  app.get('/api/operations/choices', { schema }, async (request) => {
    const language = languageOf(request);
    const everybody = await transact(world.db, viewerOfRequest(request).scope, currentPeople, { snapshot: true });
    return {
      actions: actions.map((key) => ({ key, name: nameOfAction(key, language) })),
      ways: ways.map((key) => ({ key, name: wayWords[key][language] })),
      people: everybody.map(({ id, name }) => ({ id, name })),
    };
  });
}

function fileRoute(app: App, world: World): void {
  const schema = {
    operationId: 'operationsFile',
    summary: 'The log as CSV, as it is filtered; that it was taken out stands in the log',
    tags,
    querystring: logFilter,
    response: download(csvType),
  };
  app.get('/api/operations/file', { schema }, async (request, reply) => {
    const viewer = viewerOfRequest(request);
    const [filter, language] = [request.query, languageOf(request)];
    const head = await transact(world.db, viewer.scope, async (tx) => {
      await logOperation(tx, viewer, { action: 'export', subject: fileNames[language], details: filter });
      return logHead(tx);
    });
    const rows = operationRows(world.db, viewer, { filter, language, olderThan: (head?.number ?? 0) + 1 });
    reply.type(csvType).header('content-disposition', attachment(fileNames[language]));
    return reply.send(Readable.from(csvText(rows)));
  });
}

const fileNames = { zh: '操作日志.csv', en: 'operations.csv' };
