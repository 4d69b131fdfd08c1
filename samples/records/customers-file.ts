import { addDays } from '../../src/base/dates.ts';
import type { Customer } from '../customers.ts';
import { channelCells } from '../export-rows.ts';
import { sellerOn } from '../people.ts';
import { pick, randomFor, wholeBetween } from '../random.ts';
import type { History } from './history.ts';
import type { RecordFile } from './record-file.ts';

const header = '客户编码,客户名称,省份,城市,区县,行业,渠道,经销商,负责人,建档日期,联系人,电话';

/** The customers as they stand at the end of 2025. */
export function customersFile(customers: Customer[], history: History): RecordFile {
  const random = randomFor('customer contacts');
  const rows = customers.map((customer, index) => {
    const { code, name, province, city, county, industry, territory } = customer;
    const owner = sellerOn(territory, '2025-12-31').name;
    const firstDate = history.get(code)?.firstDate ?? '2022-01-01';
    const since = addDays(firstDate, -wholeBetween(random, 3, 40));
    const contact = `${pick(random, surnames)}${pick(random, titles)}`;
    const place = [province, city, county];
    const ways = [...channelCells(customer, 2025), owner, since, contact, phone(index + 1)];
    return [code, name, ...place, industry, ...ways];
  });
  return { kind: 'customers', name: '客户档案.csv', header, rows };
}

const surnames = Array.from('王李张刘陈杨黄赵周吴徐孙马朱胡林何郭高罗');
const titles = ['经理', '主任', '工程师', '总监', '女士', '先生'];

/** Nobody's: numbers of this kind are not given out. */
function phone(number: number): string {
  return `100-0000-${String(number).padStart(4, '0')}`;
}
