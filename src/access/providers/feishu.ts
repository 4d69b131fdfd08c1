// 飞书: https://open.feishu.cn/document/authentication-management/access-token/get-user-access-token
// An app of one company lets its members alone sign in.

import { calculatePKCECodeChallenge } from 'openid-client';
import { askProvider, codeIn, type Fields, textOf, withQuery } from './ask.ts';
import { type Identity, type Provider, ProviderRefusal, type Visit } from './provider.ts';

export interface FeishuSettings {
  appId: string;
  appSecret: string;
  match?: string | undefined;
  /** Elsewhere only in tests. */
  page?: string;
  api?: string;
}

export function feishuProvider(settings: FeishuSettings): Provider {
  return {
    key: 'feishu',
    name: { zh: '飞书', en: 'Feishu' },
    match: settings.match,
    begin: (visit) => pageFor(settings, visit),
    finish: async (back, visit) => identify(settings, codeIn(back, visit), visit),
  };
}

async function pageFor(
  { appId, page = 'https://accounts.feishu.cn' }: FeishuSettings,
  { callback, state, verifier }: Visit,
): Promise<URL> {
  return withQuery(`${page}/open-apis/authen/v1/authorize`, {
    client_id: appId,
    response_type: 'code',
    redirect_uri: callback,
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
}

async function identify(settings: FeishuSettings, code: string, visit: Visit): Promise<Identity> {
  const { appId, appSecret, api = 'https://open.feishu.cn' } = settings;
  const granted = await askProvider(new URL(`${api}/open-apis/authen/v2/oauth/token`), {
    method: 'POST',
    body: {
      grant_type: 'authorization_code',
      client_id: appId,
      client_secret: appSecret,
      code,
      redirect_uri: visit.callback,
      code_verifier: visit.verifier,
    },
  });
  const who = dataOf(
    await askProvider(new URL(`${api}/open-apis/authen/v1/user_info`), {
      headers: { authorization: `Bearer ${textOf(granted, 'access_token')}` },
    }),
  );
  const openId = textOf(who, 'open_id');
  const claims = Object.entries(who).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { subject: openId, name: textOf(who, 'name'), claims: Object.fromEntries(claims) };
}

function dataOf(answer: Fields): Fields {
  const { data } = answer;
  if (typeof data === 'object' && data !== null) return data as Fields;
  throw new ProviderRefusal(`no data in the answer: code ${String(answer.code)}, ${String(answer.msg)}`);
}
