import { addDays } from '../src/base/dates.ts';
import { type Province, provinces } from './shape.ts';

// The team: a manager, four supervisors, 28 territories with the sellers who worked them one after another, and four
// colleagues who do not sell. Eight territories changed hands often: hires who left within three months, or later.

export interface Person {
  code: string;
  name: string;
  role: 'manager' | 'supervisor' | 'seller' | 'operations' | 'finance' | 'reader' | 'administrator';
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
  ['C01', '贺兰溪', 'reader', null, '2019-10-14', 'gaoguan'],
  ['F01', '程慎之', 'finance', null, '2019-06-17', 'caiwu'],
  ['X01', '樊启明', 'administrator', null, '2020-04-20', 'guanli'],
];

const supervisorOf: Record<Province, string> = { 浙江: 'Z01', 江苏: 'Z02', 广东: 'Z03', 福建: 'Z04', 江西: 'Z04' };

/** Weight, then name, username and day hired of each seller who worked it; each left the day before the next came. */
type TerritoryRow = [number, ...Holder[]];
type Holder = [string, string, string];

const territoryRows: Record<Province, TerritoryRow[]> = {
  浙江: [
    [94, ['钱亦舟', 'xiaoshou', '2018-06-11']],
    [89, ['杜若彤', 'duruotong', '2019-04-15']],
    [39, ['韩知行', 'hanzhixing', '2021-09-06']],
    [
      36,
      ['阮清和', 'ruanqinghe', '2021-03-22'],
      ['江照晚', 'jiangzhaowan', '2023-10-16'],
      ['叶青堃', 'yeqingkun', '2024-11-01'],
    ],
    [33.7, ['石敬亭', 'shijingting', '2017-03-06'], ['俞子衿', 'yuzijin', '2023-01-01']],
  ],
  江苏: [
    [91, ['吴承钧', 'wuchengjun', '2018-03-19']],
    [38, ['徐望之', 'xuwangzhi', '2021-08-23']],
    [34, ['蒋云岫', 'jiangyunxiu', '2021-05-10']],
    [
      30,
      ['季长风', 'jichangfeng', '2021-06-28'],
      ['贡雨桐', 'gongyutong', '2023-11-06'],
      ['孟屿', 'mengyu', '2024-01-15'],
      ['殷小楼', 'yinxiaolou', '2024-10-21'],
      ['施予安', 'shiyuan', '2024-12-30'],
    ],
    [28, ['曹砚秋', 'caoyanqiu', '2021-11-08']],
    [
      28,
      ['费一鸣', 'feiyiming', '2018-11-12'],
      ['潘星野', 'panxingye', '2024-01-01'],
      ['龚晏', 'gongyan', '2024-12-02'],
    ],
  ],
  广东: [
    [94, ['梁思齐', 'liangsiqi', '2017-12-04']],
    [38, ['麦嘉朗', 'maijialang', '2021-10-18']],
    [35, ['温书意', 'wenshuyi', '2021-03-15']],
    [32, ['冼泽霖', 'xianzelin', '2021-11-22']],
    [
      29,
      ['卢启帆', 'luqifan', '2021-04-12'],
      ['谭小雨', 'tanxiaoyu', '2023-12-11'],
      ['岑安然', 'cenanran', '2024-02-19'],
      ['莫北辰', 'mobeichen', '2024-07-01'],
      ['关若川', 'guanruochuan', '2024-11-18'],
    ],
    [
      29,
      ['邓望舟', 'dengwangzhou', '2021-12-06'],
      ['苏木槿', 'sumujin', '2024-02-26'],
      ['罗听雪', 'luotingxue', '2024-04-15'],
      ['区皓月', 'ouhaoyue', '2025-01-01'],
    ],
  ],
  福建: [
    [91, ['陈䶮', 'chenyan', '2018-01-15']],
    [47, ['黄述之', 'huangshuzhi', '2018-09-10']],
    [43, ['郑怀瑾', 'zhenghuaijin', '2019-06-03']],
    [40, ['许今朝', 'xujinzhao', '2021-07-19']],
    [
      37,
      ['游思远', 'yousiyuan', '2021-05-17'],
      ['詹舟', 'zhanzhou', '2023-11-01'],
      ['阙明亮', 'quemingliang', '2024-01-01'],
      ['卓一苇', 'zhuoyiwei', '2024-06-01'],
      ['池未央', 'chiweiyang', '2024-10-08'],
      ['庄周远', 'zhuangzhouyuan', '2025-02-17'],
    ],
    [
      33,
      ['柯牧野', 'kemuye', '2019-02-18'],
      ['简白', 'jianbai', '2024-03-04'],
      ['沙千里', 'shaqianli', '2024-05-13'],
      ['蓝小田', 'lanxiaotian', '2024-12-16'],
      ['翁晚晴', 'wengwanqing', '2025-02-17'],
    ],
  ],
  江西: [
    [86, ['熊见山', 'xiongjianshan', '2018-08-13']],
    [36, ['万里晴', 'wanliqing', '2021-11-08']],
    [33, ['涂新雨', 'tuxinyu', '2021-12-13']],
    [31, ['饶佩珩', 'raopeiheng', '2021-07-05']],
    [
      36,
      ['官修远', 'guanxiuyuan', '2021-10-18'],
      ['闵知秋', 'minzhiqiu', '2024-02-01'],
      ['喻新苗', 'yuxinmiao', '2024-04-01'],
      ['余满仓', 'yumancang', '2024-08-12'],
      ['淦小满', 'ganxiaoman', '2025-03-03'],
    ],
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

/** The sellers of today come first in the numbering. */
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
  [weight, ...holders]: TerritoryRow,
  codes: { code: string; formerCode: () => string },
): Territory {
  const sellers = holders.map(([name, username, hired], index) => {
    const next = holders[index + 1];
    const code = next ? codes.formerCode() : codes.code;
    const seller = person([code, name, 'seller', supervisorOf[province], hired, username]);
    return next ? { ...seller, left: addDays(next[2], -1) } : seller;
  });
  return { province, weight, sellers };
}

function person([code, name, role, supervisor, hired, username]: PersonRow): Person {
  return { code, name, role, supervisor, hired, left: null, username };
}
