import { productsOf } from '../products.ts';
import type { Province, Series } from '../shape.ts';
import type { RecordFile } from './record-file.ts';

// Invented competitors and what they did with their prices: cut in 福建 and 江西 again and again, by 15 % at the deepest.

const competitors: [string, string, string][] = [
  ['JP01', '海晟自控', '低价切入，福建、江西为主'],
  ['JP02', '恒越电气', '配电产品线齐全'],
  ['JP03', '北辰传动', '伺服与变频，华东渠道'],
  ['JP04', '湛能储能', '储能系统，价格灵活'],
];

export function competitorsFile(): RecordFile {
  return { kind: 'competitors', name: '竞品档案.csv', header: '竞品编码,竞品名称,说明', rows: competitors };
}

/** Date, competitor, series and place of the product in it, province, percent. */
const moves: [string, string, Series, number, Province, number][] = [
  ['2024-03-11', 'JP01', 'A', 3, '福建', -4],
  ['2024-05-20', 'JP02', 'B', 4, '福建', -5],
  ['2024-07-08', 'JP01', 'A', 4, '江西', -6],
  ['2024-08-19', 'JP03', 'A', 6, '浙江', -3],
  ['2024-10-14', 'JP02', 'B', 5, '江西', -8],
  ['2024-11-25', 'JP04', 'C', 4, '广东', 2],
  ['2025-01-13', 'JP01', 'A', 3, '福建', -6],
  ['2025-02-24', 'JP01', 'B', 3, '江西', -7],
  ['2025-03-10', 'JP02', 'B', 4, '福建', -8],
  ['2025-03-24', 'JP03', 'A', 7, '江苏', -3],
  ['2025-04-14', 'JP01', 'A', 4, '江西', -10],
  ['2025-05-12', 'JP02', 'B', 5, '福建', -9],
  ['2025-05-26', 'JP01', 'A', 5, '福建', -12],
  ['2025-06-09', 'JP01', 'A', 3, '江西', -12],
  ['2025-06-23', 'JP01', 'A', 6, '福建', -15],
  ['2025-07-07', 'JP01', 'A', 4, '福建', -13],
  ['2025-07-21', 'JP02', 'B', 6, '江西', -11],
  ['2025-08-11', 'JP04', 'C', 5, '广东', -5],
  ['2025-08-25', 'JP02', 'B', 4, '福建', -10],
  ['2025-09-15', 'JP03', 'A', 8, '浙江', -4],
  ['2025-10-20', 'JP01', 'A', 5, '江西', -9],
  ['2025-11-17', 'JP04', 'C', 3, '江苏', -4],
  ['2025-12-08', 'JP03', 'A', 6, '江苏', 3],
];

export function priceMovesFile(): RecordFile {
  const rows = moves.map(([date, competitor, series, place, province, percent]) => {
    const product = productsOf[series][place];
    const before = Math.round((product?.priceCents ?? 0) / 100 / 100) * 100;
    const prices = [`${before}`, `${(before * (100 + percent)) / 100}`, `${percent}%`];
    const note = percent < 0 ? '对标产品降价' : '对标产品提价';
    return [date, competitor, `${series}系列`, product?.code ?? '', province, ...prices, note];
  });
  const header = '变动日期,竞品,系列,产品编码,省份,原价,新价,变动幅度,说明';
  return { kind: 'price_moves', name: '竞品价格变动.csv', header, rows };
}
