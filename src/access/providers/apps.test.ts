// WeCom, DingTalk and Feishu, played by servers that answer as their documents say.

import { expect, test } from 'vitest';
import { answering, answeringJson } from '../../../test/support/answering.ts';
import { dingtalkProvider } from './dingtalk.ts';
import { feishuProvider } from './feishu.ts';
import { type Provider, ProviderRefusal, type Visit } from './provider.ts';
import { wecomProvider } from './wecom.ts';

const callback = 'https://youju.example.com/api/providers/x/back';
const visit: Visit = { callback, state: 'the-state', nonce: 'the-nonce', verifier: 'v'.repeat(64) };
const back = (query: string) => new URL(`${callback}?${query}`);

const wecom = (api: string) => wecomProvider({ corpId: 'ww1', agentId: '7', secret: 'wecom-secret', api });
const dingtalk = (api: string) =>
  dingtalkProvider({ clientId: 'ding1', clientSecret: 'ding-secret', corpId: 'corp1', api });
const feishu = (api: string) => feishuProvider({ appId: 'cli_1', appSecret: 'feishu-secret', api });

const wecomServer = (who: object) =>
  answeringJson({
    'GET /cgi-bin/gettoken': ({ query }) =>
      query.corpsecret === 'wecom-secret' ? { errcode: 0, access_token: 'at' } : { errcode: 40001, errmsg: 'invalid' },
    'GET /cgi-bin/auth/getuserinfo': ({ query }) =>
      query.access_token === 'at' && query.code === 'c-1' ? who : { errcode: 40029, errmsg: 'invalid code' },
  });

const dingtalkServer = (corpId: string) =>
  answeringJson({
    'POST /v1.0/oauth2/userAccessToken': ({ body }) =>
      body.code === 'c-1' && body.clientSecret === 'ding-secret' ? { accessToken: 'at', corpId } : { code: 'invalid' },
    'GET /v1.0/contact/users/me': ({ headers }) =>
      headers['x-acs-dingtalk-access-token'] === 'at' ? { unionId: 'union-1', nick: '王晓' } : {},
  });

const feishuServer = () =>
  answeringJson({
    'POST /open-apis/authen/v2/oauth/token': ({ body }) =>
      body.code === 'c-1' && body.code_verifier === visit.verifier ? { code: 0, access_token: 'at' } : { code: 20003 },
    'GET /open-apis/authen/v1/user_info': ({ headers }) =>
      headers.authorization === 'Bearer at'
        ? { code: 0, data: { open_id: 'ou_1', name: '王晓', employee_no: 'E7' } }
        : {},
  });

test.each([
  [wecom('x'), 'https://login.work.weixin.qq.com/wwlogin/sso/login', { appid: 'ww1', agentid: '7' }],
  [dingtalk('x'), 'https://login.dingtalk.com/oauth2/auth', { client_id: 'ding1', corpId: 'corp1' }],
  [feishu('x'), 'https://accounts.feishu.cn/open-apis/authen/v1/authorize', { client_id: 'cli_1' }],
] as [Provider, string, object][])(
  '$key sends the browser to its page, with our state and no secret',
  async (provider, page, more) => {
    const address = await provider.begin(visit);
    expect(address.origin + address.pathname).toBe(page);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      ...more,
      redirect_uri: callback,
      state: 'the-state',
    });
    expect(address.href).not.toMatch(/secret|v{64}/);
  },
);

test('WeCom says which member of the company it is', async () => {
  const { origin } = await wecomServer({ errcode: 0, userid: 'wang' });
  const identity = await wecom(origin).finish(back('code=c-1&state=the-state'), visit);
  expect(identity).toEqual({ subject: 'ww1 wang', name: 'wang', claims: { userid: 'wang' } });
});

test('somebody at WeCom who is no member is nobody', async () => {
  const { origin } = await wecomServer({ errcode: 0, openid: 'o-1' });
  await expect(wecom(origin).finish(back('code=c-1&state=the-state'), visit)).rejects.toThrow(ProviderRefusal);
});

test('DingTalk says who it is, in the company alone', async () => {
  const { origin } = await dingtalkServer('corp1');
  const identity = await dingtalk(origin).finish(back('authCode=c-1&state=the-state'), visit);
  expect(identity).toMatchObject({ subject: 'union-1', name: '王晓' });
  const other = dingtalk((await dingtalkServer('corp2')).origin);
  await expect(other.finish(back('authCode=c-1&state=the-state'), visit)).rejects.toThrow('another company');
});

test('Feishu says who it is, to whoever began', async () => {
  const { origin } = await feishuServer();
  const identity = await feishu(origin).finish(back('code=c-1&state=the-state'), visit);
  expect(identity).toMatchObject({ subject: 'ou_1', name: '王晓', claims: { employee_no: 'E7' } });
  const stranger = feishu(origin).finish(back('code=c-1&state=the-state'), { ...visit, verifier: 'x'.repeat(64) });
  await expect(stranger).rejects.toThrow('20003');
});

test.each([
  ['another state', 'code=c-1&authCode=c-1&state=other'],
  ['no state', 'code=c-1&authCode=c-1'],
  ['no code', 'state=the-state'],
  ['a wrong code', 'code=c-2&authCode=c-2&state=the-state'],
])('%s is nobody, wherever', async (_case, query) => {
  const providers = [
    wecom((await wecomServer({ userid: 'wang' })).origin),
    dingtalk((await dingtalkServer('corp1')).origin),
    feishu((await feishuServer()).origin),
  ];
  for (const provider of providers) await expect(provider.finish(back(query), visit)).rejects.toThrow(ProviderRefusal);
});

test.each([
  ['no JSON', '<html>'],
  ['a list', '[]'],
  ['nothing', ''],
])('an answer that is %s is refused', async (_case, text) => {
  const origin = await answering((response) => response.end(text));
  for (const provider of [wecom(origin), dingtalk(origin), feishu(origin)]) {
    const finished = provider.finish(back('code=c-1&authCode=c-1&state=the-state'), visit);
    await expect(finished).rejects.toThrow(ProviderRefusal);
  }
});

test('a provider that sends us elsewhere is not followed: the secret would go along', async () => {
  const { origin, seen } = await answeringJson({});
  const sending = await answering((response) => response.writeHead(307, { location: origin }).end());
  await expect(feishu(sending).finish(back('code=c-1&state=the-state'), visit)).rejects.toThrow(ProviderRefusal);
  expect(seen).toEqual([]);
});
