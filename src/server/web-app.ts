// The built web app. Every path of its own pages answers with its one page; what has a hash in its name is kept for ever.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../base/errors.ts';
import type { App } from './app.ts';
import { sendRefusal } from './answers/error-answers.ts';

export async function serveWebApp(app: App, webDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webDir,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes('/assets/') ? forEver : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (!isPage(request)) return sendRefusal(reply, unknownAddress(request));
    if (existsSync(join(webDir, 'index.html'))) return reply.sendFile('index.html');
    return sendUnbuilt(reply);
  });
}

const forEver = 'public, max-age=31536000, immutable';

function isPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? '';
  return request.method === 'GET' && !path.startsWith('/api/') && !/\.[a-z0-9]+$/i.test(path);
}

function unknownAddress(request: FastifyRequest): Refusal {
  const where = `${request.method} ${request.url.slice(0, 200)}`;
  return new Refusal('not_found', { zh: `没有这个地址：${where}。`, en: `There is no such address: ${where}.` });
}

function sendUnbuilt(reply: FastifyReply): FastifyReply {
  return reply.code(503).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(unbuiltPage);
}

const unbuiltPage = `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>有据</title>
<body style="font:16px/1.7 system-ui,sans-serif;max-width:34em;margin:18vh auto;padding:0 24px;color:#222">
<h1 style="font-size:22px;font-weight:600">网页尚未构建</h1>
<p>服务器运行正常，但还没有网页文件。请在项目目录运行 <code>npm run build</code>，然后刷新本页。</p>
<p lang="en" style="color:#666">The server is running, but the web app has not been built yet.
Run <code>npm run build</code> in the project’s folder and reload. The API is described at <a href="/api/docs/">/api/docs</a>.</p>
`;
