// What is said of the sample region's year, as its people would write it, and the figure that answers for each. Where the
// text contradicts itself, `ledger` is what follows from the rest of it, and so what the ledger says.

export interface StatedFigure {
  what: string;
  expression: string;
  /** As it is said, to the precision in which it is said. */
  stated: string;
  ledger?: string;
  /** Why the ledger cannot say the same. */
  because?: string;
}

type Told = [what: string, expression: string, stated: string, against?: { ledger: string; because: string }];

const told: Record<string, Told[]> = {
  业绩与目标: [
    ['全年销售额', 'sales@2025', '12.8亿元'],
    ['销售额同比', 'sales:yoy@2025', '15.3%'],
    ['全年销售目标', 'sales.target@2025', '11.5亿元'],
    ['目标完成率', 'attainment@2025', '111.3%'],
  ],
  产品系列: [
    ['A 系列销售额', 'sales{series=A}@2025', '6.2亿元'],
    ['A 系列占比', 'sales:share{series=A}@2025', '48.4%'],
    ['A 系列同比', 'sales:yoy{series=A}@2025', '22.1%'],
    ['成熟省份 A 系列复购率，上年', 'repurchase_rate{series=A,province=江苏|浙江}@2024', '68%'],
    ['成熟省份 A 系列复购率', 'repurchase_rate{series=A,province=江苏|浙江}@2025', '75%'],
    [
      '首次采购 A 系列且达 500 万元的客户，新老都算',
      'customers.new_to_series{series=A,purchase>=5000000}@2025',
      '23家',
    ],
    ['B 系列销售额', 'sales{series=B}@2025', '4.1亿元'],
    ['B 系列占比', 'sales:share{series=B}@2025', '32.0%'],
    ['B 系列同比', 'sales:yoy{series=B}@2025', '3.7%'],
    ['B 系列直供占比', 'channel_share{series=B,channel=direct}@2025', '45%'],
    ['B 系列毛利率变动', 'gross_margin:dyoy{series=B}@2025', '1.2个百分点'],
    ['C 系列销售额', 'sales{series=C}@2025', '1.5亿元'],
    ['C 系列占比', 'sales:share{series=C}@2025', '11.7%'],
    ['C 系列目标', 'sales.target{series=C}@2025', '1.2亿元'],
    ['C 系列新增新能源客户', 'customers.new{series=C,industry=新能源}@2025', '8家'],
    ['C 系列在江浙的渗透率', 'series_penetration{series=C,province=江苏|浙江}@2025', '5%'],
  ],
  省份: [
    ['浙江同比', 'sales:yoy{province=浙江}@2025', '28.6%'],
    ['江苏同比', 'sales:yoy{province=江苏}@2025', '21.4%'],
    ['广东同比', 'sales:yoy{province=广东}@2025', '19.3%'],
    ['福建同比', 'sales:yoy{province=福建}@2025', '5.2%'],
    ['江西同比', 'sales:yoy{province=江西}@2025', '3.8%'],
    ['福建 7 月环比', 'sales:mom{province=福建}@2025-07', '-2.1%'],
    ['福建 8 月环比', 'sales:mom{province=福建}@2025-08', '-3.5%'],
    ['福建 9 月环比', 'sales:mom{province=福建}@2025-09', '-4.2%'],
    ['县域覆盖率，上年', 'county_coverage@2024', '65%'],
    ['县域覆盖率', 'county_coverage@2025', '82%'],
    ['竞品最大降价幅度', 'competitor_price_cut:max@2025', '15%'],
  ],
  客户: [
    ['战略客户单客贡献同比', 'sales_per_customer:yoy{tier=strategic}@2025', '18%'],
    ['新增有效客户', 'customers.new_effective@2025', '146家'],
    ['其中战略级', 'customers.new_effective{tier=strategic}@2025', '3家'],
    ['其中核心级', 'customers.new_effective{tier=core}@2025', '12家'],
    ['战略客户需求调研', 'contacts{kind=needs_interview,tier=strategic}@2025', '24次'],
    ['某浙江客户采购额，上年', 'sales{customer=ZJ-0001}@2024', '3500万元'],
    ['同一客户采购额', 'sales{customer=ZJ-0001}@2025', '6200万元'],
    ['核心客户满意度，上年', 'satisfaction{tier=core}@2024', '82分'],
    ['核心客户满意度', 'satisfaction{tier=core}@2025', '89分'],
    ['基础客户复购率，上年', 'repurchase_rate{tier=base}@2024', '55%'],
    ['基础客户复购率', 'repurchase_rate{tier=base}@2025', '63%'],
    ['流失的 300 万元以上客户', 'customers.lost{purchase>=3000000}@2025', '4家'],
  ],
  市场: [
    ['推介会场次', 'events{kind=promotion}@2025', '12场'],
    ['推介会触达潜客', 'event_reach{kind=promotion}@2025', '300余家'],
    ['推介会转化的有效客户', 'event_conversions{kind=promotion}@2025', '27家'],
    ['其占全年销售增量', 'event_sales_share_of_growth{kind=promotion}@2025', '18%'],
    ['新市场客户平均首单', 'first_order_value{market=new}@2025', '80万元'],
    ['新市场新客户复购率', 'repurchase_rate{market=new,customer_age=new}@2025', '41%'],
    ['展会场次，上年', 'events{kind=exhibition}@2024', '8场'],
    ['展会场次', 'events{kind=exhibition}@2025', '5场'],
    ['市场投入产出比', 'marketing_roi@2025', '1:4.2'],
    ['市场投入产出比目标', 'marketing_roi.target@2025', '1:4.5'],
  ],
  团队: [
    ['年末人数', 'headcount@2025', '32人'],
    ['培训场次', 'training_sessions@2025', '6场'],
    ['参训人次', 'training_attendances@2025', '192人次'],
    ['人均培训课时', 'training_hours_per_head@2025', '24小时'],
    ['导师', 'mentors@2025', '10人'],
    ['徒弟', 'apprentices@2025', '12人'],
    ['新员工三个月留存率，上年', 'new_staff_retention_3m@2024', '65%'],
    ['新员工三个月留存率', 'new_staff_retention_3m@2025', '82%'],
    [
      '人均产出',
      'sales_per_head@2025',
      '399万元',
      { ledger: '4000万元', because: '12.8 亿元由 32 人完成，人均是 4,000 万元，所述小了十倍。' },
    ],
    [
      '人均产出同比',
      'sales_per_head:yoy@2025',
      '12.6%',
      { ledger: '15.3%', because: '两年年末都是 32 人，人均与总额的增速必然相同。' },
    ],
    [
      '前 20% 人均产出',
      'sales_per_head{quintile=top}@2025',
      '680万元',
      { ledger: '0.90亿元', because: '12.8 亿元的 42% 由 6 人完成，人均约 0.9 亿元。' },
    ],
    ['前 20% 占比', 'sales:share{quintile=top}@2025', '42%'],
    [
      '后 20% 人均产出',
      'sales_per_head{quintile=bottom}@2025',
      '210万元',
      { ledger: '0.28亿元', because: '12.8 亿元的 13% 由 6 人完成，人均约 0.28 亿元。' },
    ],
    ['后 20% 占比', 'sales:share{quintile=bottom}@2025', '13%'],
  ],
  费用: [
    ['费用率', 'expense_ratio@2025', '6.8%'],
    ['费用率目标', 'expense_ratio.target@2025', '7.2%'],
    ['费用率变动', 'expense_ratio:dyoy@2025', '-0.4个百分点'],
  ],
};

/** By theme, in the order in which they are told. */
export const statedFigures: readonly { theme: string; figures: StatedFigure[] }[] = Object.entries(told).map(
  ([theme, figures]) => ({
    theme,
    figures: figures.map(([what, expression, stated, against]) => ({ what, expression, stated, ...against })),
  }),
);
