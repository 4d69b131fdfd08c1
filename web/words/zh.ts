// Every word of the app in Chinese. This catalogue is the pattern: a key missing in another language fails the type check.

import { auditWords } from './zh/audit.ts';
import { accountWords } from './zh/account.ts';
import { boardWords } from './zh/board.ts';
import { customersWords } from './zh/customers.ts';
import { findingsWords } from './zh/findings.ts';
import { importsWords } from './zh/imports.ts';
import { logWords } from './zh/log.ts';
import { metricsWords } from './zh/metrics.ts';
import { mergesWords } from './zh/merges.ts';
import { monthsWords } from './zh/months.ts';
import { peopleWords } from './zh/people.ts';
import { settingsWords } from './zh/settings.ts';
import { passportWords } from './zh/passport.ts';
import { personalWords } from './zh/personal.ts';
import { provisionalWords } from './zh/provisional.ts';
import { reportsWords } from './zh/reports.ts';
import { templatesWords } from './zh/templates.ts';
import { providerWords } from './zh/providers.ts';
import { verifyWords } from './zh/verify.ts';
import { verdictWords } from './zh/verdicts.ts';

export const zh = {
  ...auditWords,
  ...accountWords,
  ...boardWords,
  ...customersWords,
  ...findingsWords,
  ...importsWords,
  ...logWords,
  ...metricsWords,
  ...mergesWords,
  ...monthsWords,
  ...peopleWords,
  ...settingsWords,
  ...passportWords,
  ...personalWords,
  ...provisionalWords,
  ...reportsWords,
  ...templatesWords,
  ...verdictWords,
  ...verifyWords,
  ...providerWords,

  brand: '有据',
  skipToContent: '跳到正文',
  mainMenu: '主菜单',
  offline: '连不上服务器，页面上是先前的内容；恢复连接后请重试。',
  close: '关闭',
  retry: '重试',
  list: (items: string[]) => items.join('、'),

  pages: {
    board: '看板',
    customers: '客户',
    imports: '数据',
    months: '月结',
    provisional: '待补全',
    merges: '客户合并',
    reports: '报告',
    templates: '报告模板',
    metrics: '指标',
    settings: '设置',
    people: '人员',
    companySettings: '公司设置',
    log: '操作日志',
    passport: '数字依据',
    signIn: '登录',
    setup: '首次设置',
  },

  roles: {
    manager: '区域经理',
    supervisor: '区域主管',
    seller: '一线销售',
    operations: '销售运营',
    finance: '财务',
    reader: '高管（只读）',
    administrator: '管理员',
  },

  account: {
    menu: (name: string) => `账号：${name}`,
    actsFor: (name: string) => `代${name}签发报告`,
    signOut: '退出登录',
    otherLanguage: 'Switch to English',
    otherLanguageShort: 'English',
  },

  signIn: {
    title: '登录',
    motto: '每个数字都有出处',
    username: '用户名',
    password: '密码',
    submit: '登录',
    sampleTitle: '示例账号',
    sampleHint: '人名与数据均为虚构。点一下填入用户名和密码。',
    setupNeeded: '还没有管理员。请打开启动时终端里显示的一次性链接，设立第一位管理员。',
    usernameMissing: '请填写用户名',
    passwordMissing: '请填写密码',
  },

  setup: {
    title: '设立第一位管理员',
    hint: '管理员可以导入数据、给同事开账号。链接只能用一次。',
    name: '姓名',
    username: '用户名',
    password: '密码',
    passwordHint: '至少 8 个字符',
    submit: '设立并登录',
    nameMissing: '请填写姓名',
    usernameMissing: '请填写用户名',
    passwordShort: '密码至少要 8 个字符',
    alreadySetUp: '已经有管理员了，这个链接不再需要。忘了密码，请管理员给一个登录链接。',
    noToken: '这个地址缺少一次性口令。请从终端完整复制启动时显示的链接。',
  },

  sample: {
    label: '示例区域',
    text: '这里的公司、人名与数据都是虚构的。要看自己的数据，在服务器上运行',
    after: '，按提示登录后导入销售明细。',
  },

  figure: {
    refused: '无法计算',
  },

  verdictNotes: '注',

  trouble: {
    title: '没有取到内容',
    offline: '连不上服务器。请检查网络，或确认有据正在运行。',
    unreadable: '服务器的答复看不懂。请稍后重试；若反复出现，请把时间告诉管理员。',
    notAllowedTitle: '没有权限',
    notAllowed: '您的角色不能使用这个页面。需要时，请管理员给您相应的角色。',
    notFoundTitle: '没有这个页面',
    notFound: '地址可能写错了，或者页面已经搬走。',
    toBoard: '回到看板',
    requestId: (id: string) => `请求编号 ${id}`,
    crashTitle: '页面出错了',
    crash: '这是我们的问题，数据没有受影响。请刷新页面；若反复出现，请告诉管理员。',
    reload: '刷新页面',
  },
};

export type Words = typeof zh;
