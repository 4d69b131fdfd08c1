// The OpenAPI 3.1 document, made from the schemas of the routes, and the page on which people read it.

import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { App } from './app.ts';
import { version } from './version.ts';

export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '有据 Youju',
        version,
        description: 'Sales-region figures in which every number has its evidence.',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => oneNameEach(jsonSchemaTransformObject(document)),
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { url: '/api/openapi.json', deepLinking: true, validatorUrl: null },
    theme: { title: '有据 API', css: [{ filename: 'youju.css', content: '.swagger-ui .topbar { display: none }' }] },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}

// The library writes every component twice, as input and as output. Ours read the same both ways: one name is enough.
function oneNameEach<Document extends object>(document: Document): Document {
  const text = JSON.stringify(document).replace(/(#\/components\/schemas\/\w+)Input"/g, '$1"');
  const plain = JSON.parse(text) as Document & { components: { schemas: Record<string, unknown> } };
  const schemas = Object.entries(plain.components.schemas).filter(([name]) => !name.endsWith('Input'));
  plain.components.schemas = Object.fromEntries(schemas.sort(([left], [right]) => (left < right ? -1 : 1)));
  return plain;
}
