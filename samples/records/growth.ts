import { addDays, monthEnd, monthsIn } from '../../src/base/dates.ts';
import { people, territories, sellerOn } from '../people.ts';
import { between, chance, pick, randomFor } from '../random.ts';
import { workdayFrom } from '../season.ts';
import type { RecordFile } from './record-file.ts';

// How people grow: mentors and apprentices, weekly and monthly reviews, monthly appraisals.

/** Mentor, apprentice, day begun, day ended: in 2025 the newest of those who were there before the hires of these years. */
const pairs: [string, string, string, string][] = [
  ['钱亦舟', '江照晚', '2023-11-01', '2024-04-30'],
  ['吴承钧', '孟屿', '2024-01-22', '2024-07-31'],
  ['梁思齐', '岑安然', '2024-02-26', '2024-06-28'],
  ['陈䶮', '卓一苇', '2024-06-03', '2024-09-30'],
  ['熊见山', '喻新苗', '2024-04-08', '2024-08-09'],
  ['黄述之', '沙千里', '2024-05-20', '2024-11-29'],
  ['钱亦舟', '韩知行', '2024-12-02', '2025-11-28'],
  ['章望舒', '俞子衿', '2025-01-06', ''],
  ['吴承钧', '徐望之', '2025-01-06', '2025-12-19'],
  ['吴承钧', '曹砚秋', '2025-02-10', ''],
  ['陆景行', '蒋云岫', '2025-01-13', '2025-10-31'],
  ['梁思齐', '麦嘉朗', '2024-12-09', '2025-09-30'],
  ['梁思齐', '冼泽霖', '2025-02-10', ''],
  ['杜若彤', '温书意', '2025-02-17', '2025-12-12'],
  ['陈䶮', '许今朝', '2025-01-06', '2025-11-14'],
  ['熊见山', '万里晴', '2025-01-13', ''],
  ['黄述之', '涂新雨', '2025-02-17', ''],
  ['郑怀瑾', '饶佩珩', '2025-03-03', ''],
];

export function mentorshipsFile(): RecordFile {
  return { kind: 'mentorships', name: '师徒结对.csv', header: '导师,徒弟,开始日期,结束日期', rows: pairs };
}

/** Of the pairs that reach into 2025 each week, of all sellers after each month. */
export function reviewsFile(): RecordFile {
  const weekly = pairs.filter(([, , , ended]) => ended === '' || ended >= '2025').flatMap(weeklyReviews);
  const rows = [...weekly, ...months.flatMap(monthlyReviews)];
  return { kind: 'reviews', name: '复盘记录.csv', header: '复盘日期,被复盘人,主持人,复盘类型,内容', rows };
}

const months = monthsIn({ from: '2024-01-01', to: '2025-12-31' });

function weeklyReviews([mentor, apprentice, started, ended]: (typeof pairs)[number]): string[][] {
  const random = randomFor(`weekly reviews ${apprentice}`);
  const rows: string[][] = [];
  const last = ended || '2025-12-31';
  for (let day = started; day <= last; day = addDays(day, 7)) {
    const topic = pick(random, ['客户拜访复盘', '报价与谈判', '商机推进', '产品方案演练', '回款跟进']);
    if (day >= '2025-01-01' && chance(random, 0.93)) rows.push([workdayFrom(day), apprentice, mentor, '周复盘', topic]);
  }
  return rows.filter(([date = '']) => date <= last);
}

/** The month's last days: the figures are talked through with the supervisor. */
function monthlyReviews(month: string): string[][] {
  return territories.map((territory) => {
    const seller = sellerOn(territory, monthEnd(`${month}-01`));
    const supervisor = people.find(({ code }) => code === seller.supervisor)?.name ?? '';
    return [monthEnd(`${month}-01`), seller.name, supervisor, '月考核', '目标完成与下月计划'];
  });
}

/** How good each is, how good the month was. */
export function appraisalsFile(): RecordFile {
  const rows = months.flatMap((month) =>
    territories.map((territory) => {
      const { name } = sellerOn(territory, monthEnd(`${month}-01`));
      const ability = between(randomFor(`ability ${name}`), 72, 94);
      const score = Math.round((ability + between(randomFor(`appraisal ${name} ${month}`), -7, 6)) * 10) / 10;
      return [month, name, score.toFixed(1), gradeOf(score)];
    }),
  );
  return { kind: 'appraisals', name: '月度考核.csv', header: '考核月份,被考核人,得分,等级', rows };
}

function gradeOf(score: number): string {
  if (score >= 90) return '优秀';
  if (score >= 80) return '良好';
  return score >= 70 ? '合格' : '待改进';
}
