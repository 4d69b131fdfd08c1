// A company's own provider by OpenID Connect: authorization code with PKCE, state and nonce. What it says of itself is read once.

import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  fetchUserInfo,
  type TokenEndpointResponse,
  type TokenEndpointResponseHelpers,
} from 'openid-client';
import { type Identity, type Provider, ProviderRefusal, type Visit } from './provider.ts';

export interface OpenidSettings {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  name?: string | undefined;
  /** `openid profile` without one. */
  scope?: string | undefined;
  match?: string | undefined;
}

export function openidProvider(settings: OpenidSettings): Provider {
  const { name = 'OpenID', match } = settings;
  let known: Promise<Configuration> | undefined;
  const configuration = () =>
    (known ??= discover(settings).catch((error: unknown) => {
      known = undefined; // It may be there the next time.
      return refuse(error);
    }));
  return {
    key: 'openid',
    name: { zh: name, en: name },
    match,
    begin: async (visit) => addressFor(await configuration(), settings, visit),
    finish: async (back, visit) => identify(await configuration(), back, visit),
  };
}

const timeoutSeconds = 10;

async function discover({ issuer, clientId, clientSecret }: OpenidSettings): Promise<Configuration> {
  return discovery(issuer, clientId, clientSecret, undefined, {
    timeout: timeoutSeconds,
    execute: isOnThisMachine(issuer) ? [allowInsecureRequests] : [],
  });
}

/** There alone a provider may do without https. */
export function isOnThisMachine({ hostname }: URL): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

async function addressFor(configuration: Configuration, { scope }: OpenidSettings, visit: Visit): Promise<URL> {
  return buildAuthorizationUrl(configuration, {
    redirect_uri: visit.callback,
    scope: scope ?? 'openid profile',
    state: visit.state,
    nonce: visit.nonce,
    code_challenge: await calculatePKCECodeChallenge(visit.verifier),
    code_challenge_method: 'S256',
  });
}

async function identify(configuration: Configuration, back: URL, visit: Visit): Promise<Identity> {
  const answered = await authorizationCodeGrant(configuration, back, {
    expectedState: visit.state,
    expectedNonce: visit.nonce,
    pkceCodeVerifier: visit.verifier,
    idTokenExpected: true,
  }).catch(refuse);
  return identityOf(await claimsOf(configuration, answered));
}

/** The signed ones, and what the provider tells of the person besides, where it does. */
async function claimsOf(
  configuration: Configuration,
  answered: TokenEndpointResponse & TokenEndpointResponseHelpers,
): Promise<Claims> {
  const signed = answered.claims()!;
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return signed;
  const told = await fetchUserInfo(configuration, answered.access_token, signed.sub).catch(refuse);
  return { ...told, ...signed };
}

interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly [claim: string]: unknown;
}

function refuse(error: unknown): never {
  throw new ProviderRefusal(error instanceof Error ? error.message : String(error), { cause: error });
}

// Who is who is unique at its issuer alone, and the operator may name another one some day. An address that nobody verified may
// be anybody's.
function identityOf({ iss, sub, ...claims }: Claims): Identity {
  const texts = Object.entries(claims).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const kept = texts.filter(([key]) => key !== 'email' || claims.email_verified === true);
  const name = [claims.name, claims.preferred_username].find((each) => typeof each === 'string');
  return { subject: `${iss} ${sub}`, name: name ?? sub, claims: Object.fromEntries(kept) };
}
