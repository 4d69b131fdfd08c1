// The providers that the operator named, by variables of the environment: they hold secrets, which have no place in the database.

import { Refusal } from '../../base/errors.ts';
import { dingtalkProvider } from './dingtalk.ts';
import { feishuProvider } from './feishu.ts';
import { isOnThisMachine, openidProvider } from './openid.ts';
import type { Provider } from './provider.ts';
import { wecomProvider } from './wecom.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Refuses one that is named by half. */
export function configuredProviders(environment: Environment): Provider[] {
  return [openid(environment), wecom(environment), dingtalk(environment), feishu(environment)].filter(
    (provider) => provider !== undefined,
  );
}

function openid(environment: Environment): Provider | undefined {
  const read = settingsIn(environment, 'YOUJU_OPENID', ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET']);
  if (!read) return undefined;
  const { CLIENT_ID: clientId = '', CLIENT_SECRET: clientSecret = '' } = read;
  const [name, scope, match] = ['NAME', 'SCOPE', 'MATCH'].map((key) => environment[`YOUJU_OPENID_${key}`] || undefined);
  return openidProvider({ issuer: issuerOf(read.ISSUER!), clientId, clientSecret, name, scope, match });
}

function wecom(environment: Environment): Provider | undefined {
  const read = settingsIn(environment, 'YOUJU_WECOM', ['CORP_ID', 'AGENT_ID', 'SECRET']);
  const match = environment.YOUJU_WECOM_MATCH || undefined;
  return read && wecomProvider({ corpId: read.CORP_ID!, agentId: read.AGENT_ID!, secret: read.SECRET!, match });
}

function dingtalk(environment: Environment): Provider | undefined {
  const read = settingsIn(environment, 'YOUJU_DINGTALK', ['CLIENT_ID', 'CLIENT_SECRET', 'CORP_ID']);
  if (!read) return undefined;
  const match = environment.YOUJU_DINGTALK_MATCH || undefined;
  return dingtalkProvider({
    clientId: read.CLIENT_ID!,
    clientSecret: read.CLIENT_SECRET!,
    corpId: read.CORP_ID!,
    match,
  });
}

function feishu(environment: Environment): Provider | undefined {
  const read = settingsIn(environment, 'YOUJU_FEISHU', ['APP_ID', 'APP_SECRET']);
  const match = environment.YOUJU_FEISHU_MATCH || undefined;
  return read && feishuProvider({ appId: read.APP_ID!, appSecret: read.APP_SECRET!, match });
}

/** Those of one provider, all of them; undefined where none is set. */
function settingsIn(
  environment: Environment,
  prefix: string,
  keys: readonly string[],
): Record<string, string> | undefined {
  const set = keys.filter((key) => environment[`${prefix}_${key}`]);
  if (set.length === 0) return undefined;
  const lacking = keys.filter((key) => !set.includes(key)).map((key) => `${prefix}_${key}`);
  if (lacking.length > 0) throw halfNamed(prefix, lacking);
  return Object.fromEntries(keys.map((key) => [key, environment[`${prefix}_${key}`]!]));
}

function issuerOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isOnThisMachine(url))) return url;
  throw new Refusal('provider_incomplete', {
    zh: `YOUJU_OPENID_ISSUER 应是 https:// 开头的网址，现在是“${text}”。`,
    en: `YOUJU_OPENID_ISSUER must be an address with https://, and is “${text}”.`,
  });
}

function halfNamed(prefix: string, lacking: readonly string[]): Refusal {
  return new Refusal('provider_incomplete', {
    zh: `${prefix} 的登录配置不全，还缺：${lacking.join('、')}。`,
    en: `The sign-in settings of ${prefix} are incomplete: ${lacking.join(', ')} missing.`,
  });
}
