// The rows of the files that are imported: an ERP's export of three lines a document. Each run has the same.

import { shape } from './shape.ts';

export const headers = [
  '单据编号',
  '行号',
  '订单日期',
  '客户编码',
  '客户名称',
  '省份',
  '城市',
  '产品编码',
  '产品名称',
  '产品系列',
  '渠道',
  '业务员',
  '数量',
  '不含税金额',
  '成本',
];

const firstDay = Date.UTC(2024, 0, 1);
const provinceNames = ['浙江', '江苏', '广东', '福建', '江西'];

/** The texts of the line with that number, from 0, under `headers`. */
export function salesRow(index: number): string[] {
  const document = Math.floor(index / shape.linesOfDocument);
  const customer = (document * 7919) % shape.customers;
  const product = (index * 31) % shape.products;
  return [
    `D${String(document).padStart(8, '0')}`,
    String((index % shape.linesOfDocument) + 1),
    new Date(firstDay + ((document * 17) % 730) * 86_400_000).toISOString().slice(0, 10),
    `C${customer}`,
    `客户${customer}有限公司`,
    provinceNames[customer % 5]!,
    `城市${customer % shape.cities}`,
    `P${product}`,
    `产品${product}`,
    `${'ABCD'[product % 4]}系列`,
    customer % 3 ? '经销' : '直供',
    `销售员${customer % shape.sellers}`,
    String(1 + (index % 20)),
    (100 + ((index * 37) % 100_000) / 7).toFixed(2),
    (50 + ((index * 37) % 100_000) / 14).toFixed(2),
  ];
}
