// Signing in by a provider, and linking an account there to one's own. The browser goes there and comes back.

import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { transact } from '../../db/database.ts';
import { comeBack } from '../../access/providers/come-back.ts';
import { identitiesOf, unlinkIdentity } from '../../access/providers/identities.ts';
import { type Provider, providerKeys } from '../../access/providers/provider.ts';
import { beginVisit } from '../../access/providers/visits.ts';
import { Refusal } from '../../base/errors.ts';
import { keepAdmission } from '../admitted.ts';
import { baseAddressOf } from '../answers/base-address.ts';
import { languageOf } from '../answers/language.ts';
import { answers, nothing, redirected, text } from '../answers/schemas.ts';
import type { App } from '../app.ts';
import { providerCookie, sessionCookie } from '../cookies.ts';
import { readSession, viewerOfRequest } from '../guard.ts';
import { perAddress } from '../per-person.ts';
import { visitorOf } from '../visitor.ts';
import type { World } from '../world.ts';

const tags = ['session'];
const which = z.object({ provider: z.enum(providerKeys) });

const identities = z
  .object({
    identities: z.array(
      z.object({
        provider: z.enum(providerKeys),
        provider_name: z.string(),
        name: z.string().nullable().describe('What the provider calls the person; null where nothing is linked.'),
        linked_at: z.string().nullable(),
        last_used_at: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Identities' });

export function providerRoutes(app: App, world: World): void {
  signInRoute(app, world);
  backRoute(app, world);
  identityRoutes(app, world);
}

function signInRoute(app: App, world: World): void {
  const schema = {
    operationId: 'signInByProvider',
    summary: 'Sends the browser to a provider, to sign in there',
    tags,
    params: which,
    querystring: z.object({ next: text(2000).optional() }),
    response: redirected,
  };
  const config = perAddress(10 * world.limits.signInsPerMinute); // An office may share one. Each is a row for ten minutes.
  app.get('/api/providers/:provider/sign-in', { schema, config }, async (request, reply) => {
    const asked = { key: request.params.provider, next: ownAddress(request.query.next) };
    // Nobody is signed in because another site had the browser come here.
    if (request.headers['sec-fetch-site'] === 'cross-site')
      return reply.redirect(`/sign-in?next=${encodeURIComponent(asked.next)}`, 302);
    return reply.redirect(await orSaid(request, sendAway(world, reply, asked)), 302);
  });
}

function backRoute(app: App, world: World): void {
  const schema = {
    operationId: 'backFromProvider',
    summary: 'Where a provider sends the browser back',
    tags,
    params: which,
    response: redirected,
  };
  app.get('/api/providers/:provider/back', { schema }, async (request, reply) =>
    reply.redirect(await orSaid(request, takeBack(request, reply, world)), 302),
  );
}

// The browser shows what it is answered here, so what is refused is said on a page of ours: where accounts are linked to whoever
// is signed in.
async function orSaid(
  request: FastifyRequest<{ Params: { provider: string } }>,
  address: Promise<string>,
): Promise<string> {
  try {
    return await address;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const page = sessionCookie.read(request) === undefined ? '/sign-in' : '/account';
    return `${page}?refused=${error.code}&provider=${request.params.provider}`;
  }
}

async function takeBack(
  request: FastifyRequest<{ Params: { provider: string } }>,
  reply: FastifyReply,
  world: World,
): Promise<string> {
  const provider = providerNamed(world, request.params.provider);
  const visitor = visitorOf(request, world);
  const secret = providerCookie.read(request);
  const back = new URL(request.url, callbackOf(request, world, provider));
  providerCookie.clear(reply);
  const personId = (await readSession(request, reply, world))?.viewer.personId ?? undefined;
  const { next, admission } = await comeBack(world.db, provider, { back, secret, personId, visitor });
  if (admission) await keepAdmission(world, reply, admission);
  return admission && 'step' in admission ? `/sign-in?next=${encodeURIComponent(next)}` : next;
}

function identityRoutes(app: App, world: World): void {
  const list = {
    operationId: 'identities',
    summary: 'One’s accounts at providers',
    tags,
    response: answers(identities),
  };
  app.get('/api/account/identities', { schema: list }, async (request) => describe(world, request));

  const link = {
    operationId: 'linkIdentity',
    summary: 'Begins to link an account at a provider: the browser goes to the address of the answer',
    tags,
    params: which,
    response: answers(z.object({ address: z.string() }).meta({ id: 'ProviderAddress' })),
  };
  app.post('/api/account/identities/:provider', { schema: link }, async (request, reply) => {
    const { personId } = viewerOfRequest(request);
    const asked = { key: request.params.provider, next: '/account', personId: personId ?? undefined };
    return { address: await sendAway(world, reply, asked) };
  });

  const unlink = { operationId: 'unlinkIdentity', summary: 'Unlinks it', tags, params: which, response: nothing };
  app.delete('/api/account/identities/:provider', { schema: unlink }, async (request, reply) => {
    const viewer = viewerOfRequest(request);
    await transact(world.db, { ...viewer.scope, all: true }, (tx) =>
      unlinkIdentity(tx, viewer, request.params.provider),
    );
    return reply.code(204).send();
  });
}

async function describe(world: World, request: FastifyRequest): Promise<z.output<typeof identities>> {
  const viewer = viewerOfRequest(request);
  const linked = await transact(world.db, viewer.scope, (tx) => identitiesOf(tx, viewer.personId ?? 0));
  return {
    identities: world.providers.map(({ key, name }) => {
      const identity = linked.find(({ provider }) => provider === key);
      return {
        provider: key,
        provider_name: name[languageOf(request)],
        name: identity?.name ?? null,
        linked_at: identity?.linked_at.toISOString() ?? null,
        last_used_at: identity?.last_used_at.toISOString() ?? null,
      };
    }),
  };
}

async function sendAway(
  world: World,
  reply: FastifyReply,
  { key, ...asked }: { key: string; next: string; personId?: number | undefined },
): Promise<string> {
  const provider = providerNamed(world, key);
  const callback = callbackOf(reply.request, world, provider);
  const { address, secret } = await beginVisit(world.db, provider, { ...asked, callback, now: world.clock() });
  providerCookie.set(reply, secret);
  return address.href;
}

function callbackOf(request: FastifyRequest, world: World, { key }: Provider): string {
  return `${baseAddressOf(request, world)}/api/providers/${key}/back`;
}

/** Only pages of ours: nobody is led elsewhere after signing in. */
export function ownAddress(next: string | undefined): string {
  if (next === undefined || !/^\/(?![/\\])[^\s\\]*$/.test(next)) return '/';
  return next.replaceAll(/[^\x21-\x7e]+/g, encodeURIComponent); // A header holds nothing else.
}

function providerNamed({ providers }: World, key: string): Provider {
  const provider = providers.find((each) => each.key === key);
  if (provider) return provider;
  throw new Refusal('provider_unknown', {
    zh: '没有启用这种登录方式。请用密码登录，或联系管理员。',
    en: 'This way to sign in is not set up. Use your password, or ask your administrator.',
  });
}
