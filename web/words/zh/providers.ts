export const providerWords = {
  providers: {
    title: '其他登录方式',
    hint: '关联后，可以用那边的账号登录这里；能看什么不变。',
    notLinked: '未关联',
    linked: (name: string, since: string) => `${name}，${since} 起`,
    link: '关联',
    linkOf: (provider: string) => `关联${provider}账号`,
    unlink: '解除',
    unlinkOf: (provider: string) => `解除${provider}账号`,
    by: (name: string) => `用${name}登录`,
    refused: {
      identity_unknown: (name: string) =>
        `这个${name}账号还没有对应的有据账号。请先用密码登录，在“我的账户”里关联；没有账号请联系管理员。`,
      identity_taken: (name: string) => `这个${name}账号，或您的账号，已经与另一个关联。请先在原来那边解除关联。`,
      provider_visit_over: (name: string) => `用${name}登录已过期，或不是从这个浏览器发起的。请重新登录。`,
      provider_refused: (name: string) => `${name}没有确认您的身份。请重试；若仍不行，请联系管理员。`,
      provider_unreachable: (name: string) => `现在连不上${name}，请稍后再试，或用密码登录。`,
      provider_unknown: () => '没有启用这种登录方式。请用密码登录，或联系管理员。',
    },
    otherRefusal: '登录没有完成，请重试。',
  },
};
