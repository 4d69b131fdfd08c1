// What the browser may do with what comes from here. A page may load what comes from here and nothing else; what is no page is
// never shown as one, whatever it holds. antd writes its styles into the page, hence 'unsafe-inline' there.

import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyReply } from 'fastify';
import type { App } from './app.ts';

const pagePolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

const helmetOptions: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false, // Its upgrade-insecure-requests would break plain http within a company's network.
    directives: pagePolicy,
  },
  crossOriginEmbedderPolicy: true,
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: false, // Said over https alone; see below.
};

/** Of what is no page. */
export const dataPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** What a page of ours may ask the browser for: to copy text, and nothing else. */
const permissionsPolicy =
  'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), clipboard-write=(self)';

const yearSeconds = 31_536_000;

export async function secureAnswers(app: App): Promise<void> {
  await app.register(helmet, helmetOptions);
  app.addHook('onSend', async (request, reply) => {
    reply.header('permissions-policy', permissionsPolicy);
    if (isData(reply)) reply.header('content-security-policy', dataPolicy);
    if (request.protocol === 'https')
      reply.header('strict-transport-security', `max-age=${yearSeconds}; includeSubDomains`);
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

// "Not modified" says no type, and its headers take the place of those that the browser kept with the page.
function isData(reply: FastifyReply): boolean {
  const type = reply.getHeader('content-type');
  return type !== undefined && !String(type).startsWith('text/html');
}
