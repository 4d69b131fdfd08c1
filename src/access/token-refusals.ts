// Why a token is not made, or does not open.

import type { Day } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';

export const tokenRefusals = {
  unknownToken: () =>
    new Refusal('token_unknown', {
      zh: '令牌不正确，或已撤销，或其主人的账号已停用。请核对 Authorization 头里的令牌，或在“我的账户”里新建一个。',
      en: 'The token is wrong or revoked, or the login of its owner is closed. Check the Authorization header, or make a new one on the account page.',
    }),
  expired: ({ name, expires_on: last }: { name: string; expires_on: Day }) =>
    new Refusal('token_expired', {
      zh: `令牌“${name}”在 ${last} 之后已失效。请在“我的账户”里新建一个，或用 youju token add 名称。`,
      en: `The token "${name}" was good until ${last}. Make a new one on the account page, or with youju token add NAME.`,
    }),
  otherUse: ({ name, may }: { name: string; may: readonly string[] }, use: string) =>
    new Refusal(
      'token_other_use',
      {
        zh: `令牌“${name}”只能用于 ${may.join('、')}，这个接口需要 ${use}。请另建一个令牌。`,
        en: `The token "${name}" is good for ${may.join(', ')}; this needs ${use}. Make another token.`,
      },
      { may, needed: use },
    ),
  notForThem: ({ name, role }: { name: string; role: string }, use: string) =>
    new Refusal(
      'token_not_allowed',
      {
        zh: `只有销售运营、财务和管理员可以有用于 ${use} 的令牌，“${name}”不是。请换一个人，或换一种用途。`,
        en: `Only operations, finance and administrators may have tokens for ${use}, and "${name}" is none of them. Name somebody else, or another use.`,
      },
      { role },
    ),
  pastDay: (last: Day) =>
    new Refusal('token_day_past', {
      zh: `${last} 已经过去，令牌一建就失效。请写今天或以后的日期。`,
      en: `${last} is past; the token would never be good. Give today or a later day.`,
    }),
  tooLong: (latest: Day) =>
    new Refusal('token_day_too_late', {
      zh: `令牌最长有效一年。请写 ${latest} 或以前的日期，到期前再建新的。`,
      en: `A token is good for a year at most. Give ${latest} or an earlier day, and make a new one before it ends.`,
    }),
  unplainName: () =>
    new Refusal('token_name_invalid', {
      zh: '令牌的名称须为 1 至 100 个字，不含换行、控制字符或看不见的字符，首尾不留空格。请换一个名称。',
      en: 'The name of a token has 1 to 100 characters, none of them a line break, a control or invisible, and no space at its ends. Choose another name.',
    }),
  nameTaken: (name: string) =>
    new Refusal('token_name_taken', {
      zh: `已有叫“${name}”的令牌。请换一个名称，或先撤销原来的。`,
      en: `There is a token called "${name}" already. Choose another name, or revoke that one first.`,
    }),
  unknownNumber: (id: number) =>
    new Refusal('token_not_found', {
      zh: `没有编号为 ${id} 的令牌。用 youju token list 可查看全部。`,
      en: `There is no token number ${id}. List them with: youju token list`,
    }),
};
