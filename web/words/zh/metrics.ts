export const metricsWords = {
  metrics: {
    ask: '问一个数字',
    expression: '表达式',
    compute: '计算',
    hint: '指标:变换{条件} by 维度@期间，中英文名称都可以。例如',
    passport: '查看依据',
    find: '查找指标：名称、别名或口径中的字',
    count: (count: number) => `${count} 个指标`,
    none: (sought: string) => `没有与“${sought}”相关的指标，换个词试试。`,
    alias: (names: string) => `也叫${names}`,
    units: {
      CNY: '元',
      ratio: '比率',
      pp: '百分点',
      count: '个数',
      people: '人数',
      days: '天',
      hours: '小时',
      score: '分',
    } as Record<string, string>,
    writing: '表达式怎么写',
    pattern:
      '先写指标，后写 @ 与期间，如 sales@2025。中间可加冒号与变换、花括号里的条件（用逗号隔开，竖线表示“或”，!= 表示“不是”）、by 与维度。期间可写 2025、2025H1、2025Q3、2025-07 或 2025-01..2025-06。',
    transforms: '变换',
    dimensions: '维度',
  },
};
