// What is measured, and which words mean the same for the purpose of setting numbers against each other.

const families: Record<string, string> = {
  sales:
    '销售总额 销售总收入 销售收入 销售金额 销售业绩 销售规模 销售额 营业总收入 营业收入 主营业务收入 主营收入 营收 总收入 收入 成交总额 成交金额 成交额 交易额 GMV 签约额 签约金额 签约 合同总金额 合同总额 合同额 合同金额 零售总额 零售额 社零总额 流水 业绩 销售 成交 用药金额',
  volume: '销售数量 销售量 销量 走货 出货量 发货量',
  area: '签约面积 销售面积 建筑面积 面积',
  receipts: '回款净额 回款金额 回款额 回款 实收 收回',
  premium: '原保险保费收入 原保险保费 保费收入 保费',
  claims: '赔付支出 赔付',
  gross: '毛利总额 毛利额 毛利',
  profit: '归母核心净利润 核心净利润 归母净利润 净利润 利润总额 营业利润 利税 利润',
  cost: '销售费用 管理费用 市场费用 费用 成本 支出 投入',
  netAssets: '净资产',
  assets: '总资产 资产总额 资产合计 资产',
  debt: '负债总额 负债',
  heads: '团队规模 团队人数 员工人数 员工总数 销售人员 在岗人员 在职员工 团队 员工 人数 全员 编制',
  customers: '新开发有效客户 有效客户 客户数 客户总数 新客户 客户',
  orders: '订单数 订单量 订单',
  members: '付费用户 会员数 会员 用户',
};

const familyOf = new Map<string, string>();
for (const [family, words] of Object.entries(families)) for (const word of words.split(' ')) familyOf.set(word, family);

const known = [...familyOf.keys()].sort((left, right) => right.length - left.length).join('|');
const rates =
  '资产负债率|核心净利润率|归母净利润率|净利润率|营业利润率|利润率|毛利率|净利率|销售费用率|费用率|复购率|回购率|留存率|覆盖率|转化率|回款率|退货率|退款率|续约率|续租率|出租率|流失率|渗透率|市场占有率|占有率|满意度|投诉率|周转天数|逾期率|合格率|投入产出比|客单价|均价|融资成本|客户满意度|交付率|准时率|履约率|库存周转天数|动销率|点击率|打开率|参与率|成交率|中标率|赢单率|签约率|出勤率|流失率';
const pattern = new RegExp(`${rates}|[\\u4e00-\\u9fff]{2,6}率|${known}`, 'g');
const meanOf = new RegExp(`(?:人均|户均|店均|单均|笔均|单店|单客)(?:年)?(${known})?|平均(${known})`);

/** The last metric that a text names; of words within others the longest. */
export function metricIn(text: string): string {
  const mean = meanOf.exec(text);
  if (mean) return mean[0];
  const all = text.match(pattern);
  return all?.findLast((word) => !/增长率|完成率|达成率|贡献率/.test(word)) ?? '';
}

/** What a mean is a mean of: 销售额 of 人均销售额. */
export function meanOfWhat(metric: string): string {
  const found = meanOf.exec(metric);
  return found?.[1] ?? found?.[2] ?? '';
}

/** A name that different words of one thing share; a metric outside the families is its own. */
export function familyOfMetric(metric: string): string {
  return familyOf.get(metric) ?? metric;
}

export function mayBeSame(left: string, right: string): boolean {
  return left === '' || right === '' || familyOfMetric(left) === familyOfMetric(right);
}
