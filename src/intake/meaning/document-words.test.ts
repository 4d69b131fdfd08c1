import { expect, test } from 'vitest';
import { flagReader, saidByStatus, saidByType } from './document-words.ts';

test.each([
  ['销售出库单', 'sale'],
  ['普通销售', 'sale'],
  ['蓝字销售发票', 'sale'],
  ['Sales Receipt', 'sale'],
  ['Invoice', 'sale'],
  ['货到付款订单', 'sale'],
  ['政府采购', undefined],
  ['销售换货单', 'sale'],
  ['销售退货单', 'reversal'],
  ['退货入库', 'reversal'],
  ['红字销售出库单', 'reversal'],
  ['销售出库单（红冲）', 'reversal'],
  ['Credit Memo', 'reversal'],
  ['G2', 'reversal'],
  ['年终返利', 'reversal'],
  ['销售折让单', 'reversal'],
  ['采购入库单', 'purchase'],
  ['红字采购发票', 'purchase'],
  ['进货退货单', 'purchase'],
  ['Purchase Order', 'purchase'],
  ['Bill', 'purchase'],
  ['销售报价单', 'quote'],
  ['Quotation', 'quote'],
  ['F8', 'quote'],
  ['调拨单', 'stock'],
  ['盘盈入库单', 'stock'],
  ['其他出库单', 'stock'],
  ['收款单', 'payment'],
  ['Payment', 'payment'],
  ['草稿单', 'draft'],
  ['已作废', 'cancelled'],
  ['未作废', undefined],
  ['特殊', undefined],
])('a document of the type %s is %s', (text, said) => {
  expect(saidByType(text.normalize('NFKC').toLowerCase())).toBe(said);
});

test.each([
  ['已审核', undefined],
  ['已完成', undefined],
  ['已关闭', undefined],
  ['Shipped', undefined],
  ['未付款', undefined],
  ['未取消', undefined],
  ['未审核', 'draft'],
  ['审核中', 'draft'],
  ['取消审核', 'draft'],
  ['Draft', 'draft'],
  ['已取消', 'cancelled'],
  ['作废', 'cancelled'],
  ['Cancelled', 'cancelled'],
  ['Canceled', 'cancelled'],
  ['Void', 'cancelled'],
  ['交易关闭', 'cancelled'],
  ['待付款', 'awaiting_payment'],
  ['Pending', 'awaiting_payment'],
  ['已退款', 'doubtful'],
])('the status %s says %s', (text, said) => {
  expect(saidByStatus(text.toLowerCase())).toBe(said);
});

test.each([
  ['是否作废', '是', 'cancelled'],
  ['是否作废', '否', undefined],
  ['红蓝标志', '红字', 'reversal'],
  ['红蓝字', '蓝字', undefined],
  ['退货标志', '1', 'reversal'],
  ['审核标志', '否', 'draft'],
  ['审核标志', '是', undefined],
])('under the header %s, %s says %s', (header, text, said) => {
  expect(flagReader(header)!(text)).toBe(said);
});

test('other headers are no flags', () => {
  expect(['审核人', '客户', '金额', '作废原因'].map(flagReader)).toEqual([undefined, undefined, undefined, undefined]);
});
