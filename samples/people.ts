import { type Province, provinces } from './shape.ts';

// The team: a manager, four supervisors, 28 territories with the sellers who worked them one after another, and three
// colleagues who do not sell.

export interface Person {
  code: string;
  name: string;
  role: 'manager' | 'supervisor' | 'seller' | 'operations' | 'reader' | 'administrator';
  /** Code of the person reported to. */
  supervisor: string | null;
  hired: string;
  left: string | null;
  username: string;
}

/** A set of customers looked after by one seller at a time. */
export interface Territory {
  province: Province;
  /** Its part of the province's sales, in millions of 2025. */
  weight: number;
  /** The seller of today last; each starts the day after the one before left. */
  sellers: Person[];
}

/** Code, name, role, supervisor, day hired, username. */
type PersonRow = [string, string, Person['role'], string | null, string, string];

const leaderRows: PersonRow[] = [
  ['M01', '沈静澜', 'manager', null, '2016-03-01', 'jingli'],
  ['Z01', '章望舒', 'supervisor', 'M01', '2017-05-08', 'zhuguan'],
  ['Z02', '陆景行', 'supervisor', 'M01', '2018-02-26', 'lujingxing'],
  ['Z03', '邝文镕', 'supervisor', 'M01', '2017-09-04', 'kuangwenrong'],
  ['Z04', '林若谷', 'supervisor', 'M01', '2019-03-11', 'linruogu'],
];

const colleagueRows: PersonRow[] = [
  ['Y01', '顾知微', 'operations', 'M01', '2018-07-02', 'yunying'],
  ['C01', '贺兰溪', 'reader', null, '2019-10-14', 'caiwu'],
  ['X01', '樊启明', 'administrator', null, '2020-04-20', 'guanli'],
];

const supervisorOf: Record<Province, string> = { 浙江: 'Z01', 江苏: 'Z02', 广东: 'Z03', 福建: 'Z04', 江西: 'Z04' };

/** Name, username, weight, day hired and, where somebody worked the territory before: name, username, hired, left. */
type TerritoryRow = [string, string, number, string, [string, string, string, string]?];

const territoryRows: Record<Province, TerritoryRow[]> = {
  浙江: [
    ['钱亦舟', 'xiaoshou', 95, '2018-06-11'],
    ['杜若彤', 'duruotong', 89, '2019-04-15'],
    ['韩知行', 'hanzhixing', 39, '2020-09-07'],
    ['叶青堃', 'yeqingkun', 36, '2021-03-22'],
    ['俞子衿', 'yuzijin', 33.7, '2023-01-01', ['石敬亭', 'shijingting', '2017-03-06', '2022-12-31']],
  ],
  江苏: [
    ['吴承钧', 'wuchengjun', 91, '2018-03-19'],
    ['徐望之', 'xuwangzhi', 38, '2019-08-26'],
    ['蒋云岫', 'jiangyunxiu', 34, '2020-05-11'],
    ['施予安', 'shiyuan', 30, '2021-06-28'],
    ['曹砚秋', 'caoyanqiu', 27, '2021-11-08'],
    ['龚晏', 'gongyan', 26, '2024-01-01', ['费一鸣', 'feiyiming', '2018-11-12', '2023-12-31']],
  ],
  广东: [
    ['梁思齐', 'liangsiqi', 95, '2017-12-04'],
    ['麦嘉朗', 'maijialang', 38, '2019-05-20'],
    ['温书意', 'wenshuyi', 35, '2020-02-17'],
    ['冼泽霖', 'xianzelin', 32, '2020-10-19'],
    ['关若川', 'guanruochuan', 27, '2021-04-12'],
    ['区皓月', 'ouhaoyue', 26, '2021-12-06'],
  ],
  福建: [
    ['陈䶮', 'chenyan', 91, '2018-01-15'],
    ['黄述之', 'huangshuzhi', 47, '2018-09-10'],
    ['郑怀瑾', 'zhenghuaijin', 43, '2019-06-03'],
    ['许今朝', 'xujinzhao', 40, '2020-07-20'],
    ['庄周远', 'zhuangzhouyuan', 34, '2021-05-17'],
    ['翁晚晴', 'wengwanqing', 30.3, '2024-07-01', ['柯牧野', 'kemuye', '2019-02-18', '2024-06-30']],
  ],
  江西: [
    ['熊见山', 'xiongjianshan', 86, '2018-08-13'],
    ['万里晴', 'wanliqing', 36, '2019-11-25'],
    ['涂新雨', 'tuxinyu', 33, '2020-12-14'],
    ['饶佩珩', 'raopeiheng', 29, '2021-07-05'],
    ['淦小满', 'ganxiaoman', 28, '2021-10-18'],
  ],
};

export const territories: Territory[] = allTerritories();

export const people: Person[] = [
  ...leaderRows.map(person),
  ...territories.flatMap((territory) => territory.sellers),
  ...colleagueRows.map(person),
];

/** Who looked after the territory on that day. */
export function sellerOn(territory: Territory, date: string): Person {
  const seller = territory.sellers.find(({ left }) => left === null || date <= left);
  if (!seller) throw new Error(`nobody works a territory of ${territory.province} on ${date}`);
  return seller;
}

export function territoriesOf(province: Province): Territory[] {
  return territories.filter((territory) => territory.province === province);
}

function allTerritories(): Territory[] {
  let count = 0;
  const nextCode = () => `S${String(++count).padStart(2, '0')}`;
  const today = provinces.flatMap((province) =>
    territoryRows[province].map((row) => [province, row, nextCode()] as const),
  );
  return today.map(([province, row, code]) => territory(province, row, { code, formerCode: nextCode }));
}

function territory(
  province: Province,
  row: TerritoryRow,
  codes: { code: string; formerCode: () => string },
): Territory {
  const [name, username, weight, hired, former] = row;
  const supervisor = supervisorOf[province];
  const seller = person([codes.code, name, 'seller', supervisor, hired, username]);
  if (!former) return { province, weight, sellers: [seller] };
  const [formerName, formerUsername, formerHired, left] = former;
  const before = person([codes.formerCode(), formerName, 'seller', supervisor, formerHired, formerUsername]);
  return { province, weight, sellers: [{ ...before, left }, seller] };
}

function person([code, name, role, supervisor, hired, username]: PersonRow): Person {
  return { code, name, role, supervisor, hired, left: null, username };
}
