import { fit } from './fit.ts';
import { between, randomFor } from './random.ts';
import { monthShares } from './season.ts';
import {
  allSeries,
  type Channel,
  channels,
  directShare,
  leaning,
  type Province,
  provinceSales,
  provinces,
  type Series,
  seriesSales,
  type Year,
} from './shape.ts';

// From the shape of a year to the amount that each province sells of each series through each channel in each month.

/** A series as it is sold through one channel. */
export interface Stream {
  series: Series;
  channel: Channel;
}

/** Yuan of one stream in the twelve months. */
export interface StreamBudget extends Stream {
  months: number[];
}

export type YearBudget = Record<Province, StreamBudget[]>;

const streams: Stream[] = allSeries.flatMap((series) => channels.map((channel) => ({ series, channel })));

export function yearBudget(year: Year): YearBudget {
  const byStream = streamsByProvince(year);
  const entries = provinces.map((province, index) => [province, overMonths(year, province, byStream[index] ?? [])]);
  return Object.fromEntries(entries);
}

function streamsByProvince(year: Year): number[][] {
  const likely = provinces.map((province) =>
    streams.map((stream) => leaning[province][stream.series] * channelShare(year, stream)),
  );
  return fit(likely, {
    rows: provinces.map((province) => provinceSales(year, province)),
    columns: streams.map((stream) => seriesSales(year, stream.series) * channelShare(year, stream)),
  });
}

function overMonths(year: Year, province: Province, streamTotals: number[]): StreamBudget[] {
  const random = randomFor(`budget ${year} ${province}`);
  const monthTotals = monthShares(year, province).map((share) => share * provinceSales(year, province));
  const likely = streamTotals.map(() => monthTotals.map((total) => total * between(random, 0.9, 1.1)));
  const table = fit(likely, { rows: streamTotals, columns: monthTotals });
  return streams.map((stream, index) => ({ ...stream, months: table[index] ?? [] }));
}

function channelShare(year: Year, { series, channel }: Stream): number {
  return channel === '直供' ? directShare[year][series] : 1 - directShare[year][series];
}
