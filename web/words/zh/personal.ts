export const personalWords = {
  personal: {
    title: '个人信息',
    hint: '依本人要求，可给出一份副本，或删除。',
    copy: '导出副本',
    erase: '删除…',
    goes: '会去掉',
    employeeGoes: (versions: string, signIn: string) =>
      `档案 ${versions} 个版本里的姓名和工号，改记为“已删除人员”加编号；登录数据 ${signIn} 条。数字一个都不变。`,
    contactGoes: (versions: string) => `客户档案 ${versions} 个版本里的联系人和电话。客户和数字都不变。`,
    notes: (count: string) => `备注里写到的 ${count} 处，也去掉姓名和电话`,
    noNotes: '备注里没有写到。',
    files: (count: string) => `含有此人的原始文件和退回行 ${count} 个，也删除（依据里看不到原文件了）`,
    noFiles: '服务器上没有含有此人的原始文件。',
    fileOf: (name: string, batch: number) => `${name}（批次 #${batch}）`,
    stays: '会留下',
    remaining: (operations: string, reports: string) =>
      `操作日志里提到此人的 ${operations} 条、报告 ${reports} 份：它们只增不改。此前的备份到期才消失。`,
    confirm: (name: string) => `不能撤销。要确认，请写下“${name}”：`,
    confirmLabel: '写下名称确认',
    submit: '删除个人信息',
    cancel: '不删除',
    refused: '没有删除',
    done: (name: string | null) => (name === null ? '联系人和电话已删除。' : `已删除，此后记作“${name}”。`),
    removed: { erasure: '原始文件已按个人信息要求删除', retention: '原始文件已按保留期限删除' },
    rejectsRemoved: { erasure: '退回行已按个人信息要求删除', retention: '退回行已按保留期限删除' },
  },
};
