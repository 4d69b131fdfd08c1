import { productsOf } from '../products.ts';
import { allSeries, type Series } from '../shape.ts';
import type { RecordFile } from './record-file.ts';

// What the company decides and sells.

export function settingsFile(): RecordFile {
  const bands = { 'tier.strategic': 20_000_000, 'tier.core': 5_000_000, 'tier.base': 500_000 };
  const rows = Object.entries(bands).map(([key, yuan]) => [key, `${yuan}`, '2022-01-01']);
  return { kind: 'settings', name: '参数设置.csv', header: '设置项,值,生效日期', rows };
}

const units: Record<Series, string> = { A: '台', B: '件', C: '台', D: '项' };

export function productsFile(): RecordFile {
  const rows = allSeries.flatMap((series) =>
    productsOf[series].map(({ code, name, priceCents }) => [
      code,
      name,
      `${series}系列`,
      `${priceCents / 100}`,
      units[series],
    ]),
  );
  return { kind: 'products', name: '产品目录.csv', header: '产品编码,产品名称,系列,标价,单位', rows };
}

/** Ratios that the company aims at. */
export function ratioTargetsFile(): RecordFile {
  const rows = [
    ['2024', '费用率', '7.4%'],
    ['2024', '投入产出比', '1:4.2'],
    ['2025', '费用率', '7.2%'],
    ['2025', '投入产出比', '1:4.5'],
  ];
  return { kind: 'targets', name: '费用与投入产出目标.csv', header: '年份,指标,目标值', rows };
}
