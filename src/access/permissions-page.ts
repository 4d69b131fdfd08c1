// The page of permissions, written from the matrix: `npm run generate`.

import type { Words } from '../base/errors.ts';
import { importRights } from './import-rights.ts';
import { matrix, openToDeputies, openToTokens, type Permission } from './matrix.ts';
import { contactMasking, showingNames } from './masking.ts';
import { objectNames, objectOf, reaches, type ObjectKind, reachNames } from './objects.ts';
import { type Role, roles } from './viewer.ts';

export function permissionsPage(): string {
  return `${[
    '# 权限表 · Permissions',
    '由 `src/access/matrix.ts` 生成，请勿手改：`npm run generate`。每次测试都以每个角色访问每条路由，与此表核对。\n',
    'Written from `src/access/matrix.ts` by `npm run generate`; a test asks every route as every role and compares.\n',
    '## 路由 · Routes\n',
    '● 可以 may · ○ 不可以 may not · 空白：无须登录 blank: nobody need sign in · 另可 also：程序用令牌 by token，代理人代办 by deputies\n',
    ...routeTable(),
    '\n看得到的行始终只是本人权限范围内的。The rows that anybody sees are those of their scope.\n',
    '## 对象 · Objects\n',
    '够不着的对象与不存在的对象，答复完全相同。What a role does not reach is answered as what is not there.\n',
    ...objectTable(),
    '\n## 客户联系人 · Contacts of customers\n',
    '电话平时一律以掩码显示；“可看全号”的角色点“显示号码”才看到，并记入操作日志。本人或本团队负责的客户为“负责的”。\n',
    'Numbers are masked everywhere; whoever may see them asks for each, and that is logged.\n',
    ...maskingTable(),
    '\n退回行和原始文件是文件里的原样，不加掩码：只有能导入该种类的角色拿得到。Rejected rows are as the file had them: whoever may import the kind gets them.',
    '\n## 可导入的种类 · Kinds of file\n',
    ...importTable(),
  ].join('\n')}\n`;
}

export const roleNames: Readonly<Record<Role, Words>> = {
  manager: { zh: '区域经理', en: 'Manager' },
  supervisor: { zh: '区域主管', en: 'Supervisor' },
  seller: { zh: '销售', en: 'Seller' },
  operations: { zh: '销售运营', en: 'Operations' },
  finance: { zh: '财务', en: 'Finance' },
  reader: { zh: '高管', en: 'Executive' },
  administrator: { zh: '管理员', en: 'Administrator' },
};

function routeTable(): string[] {
  const rows = Object.entries(matrix).map(([row, permission]) => {
    const object = objectOf(row.split(' ')[1]!);
    const token = openToTokens[row] === undefined ? [] : ['令牌 token'];
    const also = [...token, ...(openToDeputies.has(row) ? ['代理 deputy'] : [])].join('、');
    return [
      `\`${row}\``,
      ...roles.map((role) => cell(permission, role)),
      also,
      object ? both(objectNames[object]) : '',
    ];
  });
  return table(['路由 route', ...roles.map((role) => both(roleNames[role])), '另可 also', '对象 object'], rows);
}

function objectTable(): string[] {
  const kinds = Object.keys(reaches) as ObjectKind[];
  const rows = kinds.map((kind) => [
    both(objectNames[kind]),
    ...roles.map((role) => (reaches[kind][role] === 'none' ? '—' : both(reachNames[reaches[kind][role]]))),
  ]);
  return table(['对象 object', ...roles.map((role) => both(roleNames[role]))], rows);
}

function maskingTable(): string[] {
  const rows = roles.map((role) => [
    both(roleNames[role]),
    both(showingNames[contactMasking[role].own]),
    both(showingNames[contactMasking[role].foreign]),
  ]);
  return table(['角色 role', '负责的客户 own customers', '其他看得到的客户 others'], rows);
}

function importTable(): string[] {
  const rows = roles.map((role) => {
    const kinds = importRights[role] ?? [];
    return [both(roleNames[role]), kinds === 'all' ? both(reachNames.all) : kinds.join(', ') || '—'];
  });
  return table(['角色 role', '种类 kinds'], rows);
}

function cell(permission: Permission, role: Role): string {
  if (permission === 'anyone') return '';
  return permission === 'signed_in' || permission.includes(role) ? '●' : '○';
}

function table(head: readonly string[], rows: readonly string[][]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function both({ zh, en }: Words): string {
  return `${zh} ${en}`;
}
