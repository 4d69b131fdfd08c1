// The HTTP application without its socket: plugins, the guard, every route. Building it asks nothing of the world.

import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import Fastify, { type FastifyBaseLogger } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { App } from './app.ts';
import { answerErrors } from './answers/error-answers.ts';
import { answerBrokenAddress, answerBrokenBytes } from './broken-requests.ts';
import { guardRoutes } from './guard.ts';
import { guardHost } from './hosts.ts';
import { readJsonBodies } from './json-bodies.ts';
import { logRefusals } from './log-refusals.ts';
import { describeApi } from './openapi.ts';
import { routes } from './routes.ts';
import { endSlowBodies, patience } from './patience.ts';
import { perPersonOfApi } from './per-person.ts';
import { secureAnswers } from './security.ts';
import { serveWebApp } from './web-app.ts';
import type { World } from './world.ts';

export async function buildServer(world: World, logger: FastifyBaseLogger): Promise<App> {
  const app: App = Fastify({
    loggerInstance: logger,
    genReqId: () => randomUUID(),
    trustProxy: 'loopback', // A proxy that ends TLS stands on this machine; nobody else is believed about the scheme.
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerBrokenAddress,
    clientErrorHandler: answerBrokenBytes,
    ...patience(world.limits),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  endSlowBodies(app, world.limits);
  guardHost(app, world);
  await secureAnswers(app);
  await app.register(compress, compression);
  app.removeContentTypeParser('text/plain'); // Bodies are JSON or files.
  readJsonBodies(app);
  await app.register(cookie);
  await app.register(rateLimit, perPersonOfApi(world.limits.requestsPerMinute));
  logRefusals(app, world);
  guardRoutes(app, world); // After the cookies are read, before the first route.
  await app.register(multipart, {
    limits: { files: 100, fields: 10, fieldSize: 256 * 1024, fileSize: world.limits.uploadBytes },
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id); // As in the log.
  });
  await describeApi(app);
  for (const register of routes) register(app, world);
  await serveWebApp(app, world.webDir);
  return app;
}

// Brotli's own default takes seconds for a large script; 4 is as fast as gzip and smaller.
const compression = {
  encodings: ['br' as const, 'gzip' as const],
  threshold: 2048,
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
};
