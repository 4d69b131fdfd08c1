// The OpenAPI 3.1 document, made from the schemas of the routes, and the page on which people read it.

import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyContextConfig } from 'fastify';
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
      components: { securitySchemes },
    },
    transform: (route) => withSecurity(jsonSchemaTransform(route), route.route.config),
    transformObject: (document) => oneNameEach(jsonSchemaTransformObject(document)),
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { url: '/api/openapi.json', deepLinking: true, validatorUrl: null },
    theme: { title: '有据 API', css: [{ filename: 'youju.css', content: '.swagger-ui .topbar { display: none }' }] },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}

const securitySchemes = {
  session: {
    type: 'apiKey' as const,
    in: 'cookie' as const,
    name: '__Host-youju',
    description: 'The session of somebody who signed in on the page; over plain http the cookie is called youju.',
  },
  token: {
    type: 'http' as const,
    scheme: 'bearer',
    description: 'A token of the account page. It does what its uses name, for whom it belongs to.',
  },
};

type Described = ReturnType<typeof jsonSchemaTransform>;

// What the guard asks for, told by the same rows of the matrix; the use that a token needs stands as its role.
function withSecurity({ schema, url }: Described, config: FastifyContextConfig | undefined): Described {
  if (config?.permission === undefined || config.permission === 'anyone')
    return { schema: { ...schema, security: [] }, url };
  const security = [{ session: [] }, ...(config.opensTo === undefined ? [] : [{ token: [config.opensTo] }])];
  return { schema: { ...schema, security }, url };
}

// The library writes every component twice, as input and as output. Ours read the same both ways: one name is enough.
function oneNameEach<Document extends object>(document: Document): Document {
  const text = JSON.stringify(document).replace(/(#\/components\/schemas\/\w+)Input"/g, '$1"');
  const plain = JSON.parse(text) as Document & { components: { schemas: Record<string, unknown> } };
  const schemas = Object.entries(plain.components.schemas).filter(([name]) => !name.endsWith('Input'));
  plain.components.schemas = Object.fromEntries(schemas.sort(([left], [right]) => (left < right ? -1 : 1)));
  return plain;
}
