// 企业微信: sign-in to a web page by scanning, for members of the company alone.
// https://developer.work.weixin.qq.com/document/path/98152 (page), /91039 (token), /98176 (who it is)

import { askProvider, codeIn, textOf, withQuery } from './ask.ts';
import type { Identity, Provider, Visit } from './provider.ts';

export interface WecomSettings {
  corpId: string;
  agentId: string;
  secret: string;
  match?: string | undefined;
  /** Elsewhere only in tests. */
  page?: string;
  api?: string;
}

export function wecomProvider(settings: WecomSettings): Provider {
  return {
    key: 'wecom',
    name: { zh: '企业微信', en: 'WeCom' },
    match: settings.match,
    begin: async (visit) => pageFor(settings, visit),
    finish: async (back, visit) => identify(settings, codeIn(back, visit)),
  };
}

function pageFor(
  { corpId, agentId, page = 'https://login.work.weixin.qq.com' }: WecomSettings,
  { callback, state }: Visit,
): URL {
  return withQuery(`${page}/wwlogin/sso/login`, {
    login_type: 'CorpApp',
    appid: corpId,
    agentid: agentId,
    redirect_uri: callback,
    state,
  });
}

// Somebody who is no member comes with an openid in place of a userid, and is nobody here.
async function identify(settings: WecomSettings, code: string): Promise<Identity> {
  const { corpId, secret, api = 'https://qyapi.weixin.qq.com' } = settings;
  const tokenAt = withQuery(`${api}/cgi-bin/gettoken`, { corpid: corpId, corpsecret: secret });
  const accessToken = textOf(await askProvider(tokenAt), 'access_token');
  const whoAt = withQuery(`${api}/cgi-bin/auth/getuserinfo`, { access_token: accessToken, code });
  const userid = textOf(await askProvider(whoAt), 'userid');
  return { subject: `${corpId} ${userid}`, name: userid, claims: { userid } };
}
