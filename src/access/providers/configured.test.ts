import { expect, test } from 'vitest';
import { configuredProviders } from './configured.ts';

const openid = {
  YOUJU_OPENID_ISSUER: 'https://id.example.com',
  YOUJU_OPENID_CLIENT_ID: 'youju',
  YOUJU_OPENID_CLIENT_SECRET: 'x',
};

test('without settings there is none, with them there are those that are named', () => {
  expect(configuredProviders({})).toEqual([]);
  const feishu = { YOUJU_FEISHU_APP_ID: 'cli', YOUJU_FEISHU_APP_SECRET: 'x' };
  const both = configuredProviders({ ...openid, YOUJU_OPENID_NAME: '公司账号', ...feishu });
  expect(both.map(({ key, name }) => `${key} ${name.zh}`)).toEqual(['openid 公司账号', 'feishu 飞书']);
});

test('one that is named by half is refused with what lacks', () => {
  expect(() => configuredProviders({ YOUJU_WECOM_CORP_ID: 'ww1', YOUJU_WECOM_SECRET: '' })).toThrow(
    expect.objectContaining({
      code: 'provider_incomplete',
      words: expect.objectContaining({ zh: expect.stringContaining('YOUJU_WECOM_AGENT_ID、YOUJU_WECOM_SECRET') }),
    }),
  );
});

test.each(['http://id.example.com', 'id.example.com', 'javascript:alert(1)'])('%s is no issuer', (issuer) => {
  expect(() => configuredProviders({ ...openid, YOUJU_OPENID_ISSUER: issuer })).toThrow(
    expect.objectContaining({ code: 'provider_incomplete' }),
  );
});
