// Which figures the annual report's section on attainment needs.

export type AnnualKey = keyof ReturnType<typeof annualOutline>;

export function annualOutline(year: number) {
  const now = String(year);
  const base = String(year - 1);
  return {
    sales: `sales@${now}`,
    growth: `sales:yoy@${now}`,
    target: `sales.target@${now}`,
    attainment: `attainment@${now}`,
    gap: `sales:gap@${now}`,
    orders: `orders@${now}`,
    margin: `gross_margin@${now}`,
    margin_change: `gross_margin:dyoy@${now}`,
    time_progress: `time_progress@${now}`,
    first_half: `sales@${now}H1`,
    first_half_growth: `sales:yoy@${now}H1`,
    second_half: `sales@${now}H2`,
    second_half_growth: `sales:yoy@${now}H2`,
    series_sales: `sales by series@${now}`,
    series_share: `sales:share(series) by series@${now}`,
    series_growth: `sales:yoy by series@${now}`,
    series_attainment: `attainment by series@${now}`,
    series_margin: `gross_margin by series@${now}`,
    series_margin_change: `gross_margin:dyoy by series@${now}`,
    channel_share: `sales:share(channel) by channel@${now}`,
    province_sales: `sales by province@${now}`,
    province_target: `sales.target by province@${now}`,
    province_attainment: `attainment by province@${now}`,
    province_growth: `sales:yoy by province@${now}`,
    province_share: `sales:share(province) by province@${now}`,
    province_month_growth: `sales:mom by month,province@${now}`,
    month_sales: `sales by month@${now}`,
    month_base: `sales by month@${base}`,
    month_target: `sales.target by month@${now}`,
  };
}
