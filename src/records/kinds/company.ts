// What the company decides and whom and what it has: settings, calendar, places, products, people, customers.

import { channel, column, distributor, must, type RecordKind, region, series } from './record-kind.ts';

export const settings: RecordKind = {
  title: { zh: '设置', en: 'Settings' },
  table: 'setting_value',
  identity: ['key', 'valid_from'],
  columns: [
    column('text', 'key', '设置项 参数 参数名称 setting', must),
    column('text', 'value', '值 设置值 参数值', must),
    column('day', 'valid_from', '生效日期 生效日 起始日期', { fallback: '0001-01-01' }),
  ],
};

export const calendar: RecordKind = {
  title: { zh: '工作日历', en: 'Calendar' },
  table: 'calendar_day',
  identity: ['date'],
  columns: [
    column('day', 'date', '日期', must),
    column('yes_no', 'workday', '上班 是否上班 工作日 是否工作日', must),
    column('text', 'name', '名称 节日 节假日 说明'),
  ],
};

export const regions: RecordKind = {
  title: { zh: '市场类型', en: 'Markets' },
  table: 'region_market',
  identity: ['region_id'],
  columns: [
    region(must),
    column('choice', 'market', '市场类型 市场 新老市场', {
      required: true,
      choices: { new: '新市场 新兴市场 新开拓 新', mature: '成熟市场 老市场 成熟 老' },
    }),
  ],
};

export const counties: RecordKind = {
  title: { zh: '应覆盖区县', en: 'Counties to cover' },
  table: 'county_to_cover',
  identity: ['region_id'],
  columns: [region(must)],
};

export const products: RecordKind = {
  title: { zh: '产品', en: 'Products' },
  table: 'product_profile',
  identity: ['product_id'],
  columns: [
    {
      column: 'product_id',
      type: 'product',
      keys: {
        code: '产品编码 产品编号 产品代码 商品编码 物料编码 型号 SKU product_code',
        name: '产品名称 产品 商品名称 物料名称 品名 product_name',
      },
      required: true,
    },
    series(),
    column('decimal', 'list_price', '标价 目录价 标准价'),
    column('text', 'unit', '单位 计量单位'),
  ],
};

export const people: RecordKind = {
  title: { zh: '人员', en: 'People' },
  table: 'person',
  identity: ['code', 'name'],
  columns: [
    column('text', 'code', '工号 员工编号 人员编码 员工编码 employee_no'),
    column('text', 'name', '姓名 员工姓名 人员姓名', must),
    column('choice', 'role', '角色 职务 岗位 职位', {
      required: true,
      choices: {
        manager: '经理 区域经理 大区经理 区域销售经理 销售经理',
        supervisor: '主管 区域主管 销售主管',
        seller: '销售员 销售 业务员 一线销售 销售代表',
        operations: '运营 销售运营 内勤',
        finance: '财务 财务人员 会计 财务会计 财务经理',
        reader: '只读 高管 查看',
        administrator: '管理员 系统管理员',
      },
    }),
    column('person', 'supervisor supervisor_id', '上级 直属上级 汇报对象 主管', { self: true }),
    column('day', 'from placed_on', '任职日期 任职起始日 任职起始日期 调岗日期'),
    column('day', 'hired hired_on', '入职日期 入职时间 入职日'),
    column('day', 'left left_on', '离职日期 离职时间 离职日'),
  ],
};

export const customers: RecordKind = {
  title: { zh: '客户', en: 'Customers' },
  table: 'customer',
  identity: ['code', 'name'],
  blankKeeps: true,
  columns: [
    column('text', 'code', '客户编码 客户编号 客户代码 客户ID 客户号 customer_code customer_id customer_no'),
    column('text', 'name', '客户名称 客户 客户全称 customer customer_name', { elseColumn: 'code' }),
    region(),
    column('text', 'industry', '行业 所属行业 客户行业'),
    channel(),
    distributor(),
    column('person', 'owner owner_id', '负责人 客户负责人 业务员 销售员 客户经理'),
    column('day', 'since', '建档日期 建档时间 开户日期 合作日期'),
    column('text', 'contact', '联系人 客户联系人'),
    column('text', 'phone', '电话 联系电话 手机 手机号'),
  ],
};
