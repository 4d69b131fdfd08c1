// 钉钉: https://open.dingtalk.com/document/orgapp/tutorial-obtaining-user-personal-information

import { askProvider, codeIn, textOf, withQuery } from './ask.ts';
import { type Identity, type Provider, ProviderRefusal, type Visit } from './provider.ts';

export interface DingtalkSettings {
  clientId: string;
  clientSecret: string;
  /** Whoever signs in must do so as a member of it. */
  corpId: string;
  match?: string | undefined;
  /** Elsewhere only in tests. */
  page?: string;
  api?: string;
}

export function dingtalkProvider(settings: DingtalkSettings): Provider {
  return {
    key: 'dingtalk',
    name: { zh: '钉钉', en: 'DingTalk' },
    match: settings.match,
    begin: async (visit) => pageFor(settings, visit),
    finish: async (back, visit) => identify(settings, codeIn(back, visit, 'authCode')),
  };
}

function pageFor(
  { clientId, corpId, page = 'https://login.dingtalk.com' }: DingtalkSettings,
  { callback, state }: Visit,
): URL {
  return withQuery(`${page}/oauth2/auth`, {
    redirect_uri: callback,
    response_type: 'code',
    client_id: clientId,
    scope: 'openid corpid',
    state,
    prompt: 'consent',
    corpId,
  });
}

async function identify(settings: DingtalkSettings, code: string): Promise<Identity> {
  const { clientId, clientSecret, corpId, api = 'https://api.dingtalk.com' } = settings;
  const granted = await askProvider(new URL(`${api}/v1.0/oauth2/userAccessToken`), {
    method: 'POST',
    body: { clientId, clientSecret, code, grantType: 'authorization_code' },
  });
  const accessToken = textOf(granted, 'accessToken');
  if (granted.corpId !== corpId) throw new ProviderRefusal('signed in for another company');
  const who = await askProvider(new URL(`${api}/v1.0/contact/users/me`), {
    headers: { 'x-acs-dingtalk-access-token': accessToken },
  });
  const unionId = textOf(who, 'unionId');
  return { subject: unionId, name: typeof who.nick === 'string' ? who.nick : unionId, claims: { unionId } };
}
