import { citiesOf, newMarkets } from '../places.ts';
import { provinces } from '../shape.ts';
import type { RecordFile } from './record-file.ts';

// Markets new and mature, and the counties that the company means to cover.

export function regionsFile(): RecordFile {
  const mature = provinces.map((province) => [province, '', '成熟市场']);
  const fresh = provinces.flatMap((province) =>
    citiesOf[province].filter(({ name }) => newMarkets.includes(name)).map(({ name }) => [province, name, '新市场']),
  );
  return { kind: 'regions', name: '市场类型.csv', header: '省份,城市,市场类型', rows: [...mature, ...fresh] };
}

export function countiesFile(): RecordFile {
  const rows = provinces.flatMap((province) =>
    citiesOf[province].flatMap(({ name, covered, won, blank }) =>
      [...covered, ...won, ...blank].map((county) => [province, name, county]),
    ),
  );
  return { kind: 'counties', name: '应覆盖区县.csv', header: '省份,城市,区县', rows };
}
