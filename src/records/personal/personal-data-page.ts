// The guide to personal data, written from the declaration of where it stands: `npm run generate`.

import { contactMasking, showingNames } from '../../access/masking.ts';
import { roleNames } from '../../access/permissions-page.ts';
import { roles } from '../../access/viewer.ts';
import { type Owner, personalColumns, secretColumns } from './declaration.ts';
import { columnNames, ownerNames, ownersInOrder, tableNames } from './words.ts';

export function personalDataPage(): string {
  return `${[
    '# 个人信息',
    '《个人信息保护法》（PIPL）要求：存什么、为什么、存多久、谁能看，都要说得清；本人有权要一份副本，也有权要求删除。本页由 `src/records/personal/declaration.ts` 生成，请勿手改：`npm run generate`。数据库里新增一列文字而没有声明是不是个人信息，测试就不通过。\n',
    '## 存什么、为什么、存多久、谁能看\n',
    ...purposeTable(),
    '\n客户若是自然人，其名称在单据上，按会计凭证的规定保存，不在删除之列。\n',
    ...columnTables(),
    '\n## 掩码：客户的联系人和电话\n',
    '电话在页面、接口、导出、报告里一律是掩码（`138****5678`）。可看全号的角色在客户页点“显示号码”，一次看一个，谁看了谁的记入操作日志（号码本身不记）。备注里形似手机号的数字，显示和导出时同样掩码。\n',
    ...maskingTable(),
    '\n“负责的”指负责人是本人或本团队。上传的原始文件和退回行是文件里的原样，只有能导入该种类的角色拿得到。\n',
    ...rights,
  ].join('\n')}\n`;
}

interface Purpose {
  why: string;
  howLong: string;
  whoSees: string;
}

const purposes: Readonly<Record<Owner, Purpose>> = {
  employee: {
    why: '业绩归属、权限、培训与考核',
    howLong: '在职期间；离职后应本人要求删除，姓名换成编号',
    whoSees: '本人、其上级、区域经理、运营、财务、管理员；高管看不到姓名，除非公司允许',
  },
  contact: {
    why: '联系客户',
    howLong: '客户往来期间；应本人要求删除',
    whoSees: '见下面的掩码表；高管一律不见',
  },
  prospect: { why: '跟进潜客', howLong: '由公司在潜客文件里维护', whoSees: '负责的销售员及其上级、全公司角色' },
  sign_in: {
    why: '登录、防止盗用、查明谁做了什么',
    howLong:
      '会话到期即删；登录尝试约一天；登录过的浏览器见设置（默认 12 个月）；账号随人删除；操作日志永久（法律要求不少于 6 个月；它首尾相接，删掉一条就不能再证明其余没有被改过）',
    whoSees: '本人的会话和令牌：本人；操作日志：管理员和区域经理',
  },
  free_text: {
    why: '工作记录',
    howLong: '随记录；删除个人信息时可一并去掉姓名和电话',
    whoSees: '看得到该记录的人；高管不见',
  },
  file: {
    why: '每个数字的依据、已发出的报告',
    howLong: '原始文件、退回行、草稿按设置的月数（默认一直保留）；签发的报告永久；备份见 `docs/operations.md`',
    whoSees: '原始文件和退回行：能导入该种类的角色；报告：见 `docs/permissions.md`',
  },
};

function purposeTable(): string[] {
  const rows = ownersInOrder.map((owner) => {
    const { why, howLong, whoSees } = purposes[owner];
    return [ownerNames[owner], why, howLong, whoSees];
  });
  return table(['谁的', '为什么', '存多久', '谁能看'], rows);
}

function columnTables(): string[] {
  const all = Object.entries(personalColumns).flatMap(([name, columns]) =>
    Object.entries(columns).map(([column, owner]) => ({ name, column, owner })),
  );
  return ownersInOrder.flatMap((owner) => {
    const own = Map.groupBy(
      all.filter((each) => each.owner === owner),
      ({ name }) => name,
    );
    const rows = [...own].map(([name, columns]) => [
      `${tableNames[name] ?? name} \`${name}\``,
      columns.map(({ column }) => `${columnNames[column] ?? column} \`${column}\``).join('、'),
    ]);
    return [`### ${ownerNames[owner]}\n`, ...table(['记录', '列'], rows), ''];
  });
}

function maskingTable(): string[] {
  const rows = roles.map((role) => [
    roleNames[role].zh,
    showingNames[contactMasking[role].own].zh,
    showingNames[contactMasking[role].foreign].zh,
  ]);
  return table(['角色', '负责的客户', '其他看得到的客户'], rows);
}

const rights = [
  '## 副本\n',
  '```\n./youju person export 张三 --out 张三.zip        # 员工：姓名或工号\n./youju person export C-0012 --out 王经理.zip   # 客户的联系人：客户编码或名称\n```\n',
  `管理员也可在“设置 → 人员”的详情里、客户页里点“导出副本”。压缩包里是同一份内容的 JSON（供机器）和工作簿（供人看）：本人的档案及其全部版本、考核、培训、费用、联系记录、登录数据、操作日志；公司的业务单据只说有多少条。密码与令牌的校验值不在其中（${secretColumns.filter((name) => name.endsWith('hash')).length} 种列）。备注里别人的手机号仍是掩码。导出记入操作日志。\n`,
  '## 删除\n',
  '```\n./youju person erase 张三                         # 只预览：什么会去掉，什么会留下\n./youju person erase 张三 --confirm 张三 --notes --files\n```\n',
  '员工须先离职。网页上，管理员在同样的地方点“删除…”，看过预览，写下姓名（联系人则写客户名称）确认。删除不能撤销。\n',
  '- **会去掉**：员工的姓名、工号在所有版本里换成“已删除人员 #编号”，账号、会话、令牌、链接、两步验证、外部账号一并删除；客户的联系人、电话在所有版本里清空。编号不变，所以**数字一个都不变**，依据里的人名随之替换。',
  '- **可选**：备注里写到的姓名和电话（`--notes`，预览逐条列出）；含有此人的原始文件和退回行（`--files`）。批次页写明“原始文件已按个人信息要求删除”，`youju doctor` 知道它们不是丢失。试导入而没有入账的上传、被退回而没有入账的行，认不出写的是谁，靠保留期限清理。命令行导入的文件从不复制到服务器，请自行处理。',
  '- **会留下**：操作日志（只增不改、首尾相接）、已存的报告（写着其姓名的数字此后不能再核验）、到期前的备份、别人电脑上的文件。从删除之前的备份恢复，人也会回来，须再删除一次。',
  '- **不会悄悄回来**：只记下加盐的校验值。再导入仍写着此人的文件时会先提问；确认后照样导入，姓名记作“已删除人员 #编号”，联系人和电话不写入。同名的新同事请先以自己的工号建档。',
  '- 删除记入操作日志，不写姓名。\n',
  '## 保留多久\n',
  '“设置 → 公司设置 → 保留多久”，或导入设置文件；每天执行一次，清理了多少记入操作日志。\n',
  '| 设置项 | 默认 |\n| --- | --- |\n| `retention.uploads.months` 原始文件，从最后一次用到算起 | 0，一直保留 |\n| `retention.rejects.months` 退回行 | 0，一直保留 |\n| `retention.drafts.months` 没有签发的报告的文件 | 0，按每人份数 |\n| `retention.browsers.months` 登录过的浏览器 | 12 |\n',
  '原始文件到期删除后，数字和依据里的文件名、行号都在，只是不能再打开原文件；批次页和 `youju doctor` 说明是到期删除。',
];

function table(head: readonly string[], rows: readonly string[][]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
