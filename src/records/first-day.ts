/**
 * SQL for the first day of the month or year of a date. By way of a timestamp without a zone, which says the same: with one,
 * each row asks what the zone was on that day (measured: four times the time).
 */
export function firstDayOf(span: 'month' | 'year', date: string): string {
  return `date_trunc('${span}', ${date}::timestamp)::date`;
}
