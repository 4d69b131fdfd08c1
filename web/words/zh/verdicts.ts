/** What is to be known before a number is quoted: a short mark, and the sentence behind it. */
export const verdictWords = {
  verdicts: {
    zero_base: { name: '基数为零', sentence: '除数为零，求不出比率。' },
    no_base: { name: '无基数', sentence: '基期早于账册的第一天，没有可比的数据。' },
    missing_month: { name: '缺月', sentence: '期间内有的月份没有任何数据，数字不完整，请先补导。' },
    partial_period: { name: '期间未完', sentence: '期间还没有结束：数字算到业务日，比较也只比同样的天数。' },
    small_base: { name: '基数过小', sentence: '基期数值太小，增长率没有意义，请看差额。' },
    festival_shift: {
      name: '春节错月',
      sentence: '春节有的年份在一月、有的在二月，单看一月或二月不可比，请看一二月合计。',
    },
    not_closed: { name: '未月结', sentence: '期间内有的月份已过但还没有月结，数字仍可能变动。' },
    incomplete_cost: { name: '成本不全', sentence: '相当一部分销售额没有成本，毛利率只代表有成本的部分。' },
    unknown_calendar: {
      name: '日历未定',
      sentence: '这一年的放假安排还不知道，工作日按周一至周五计算；请在日历里补上。',
    },
    no_records: { name: '无记录', sentence: '这个范围和期间没有任何记录。' },
    no_target: { name: '无目标', sentence: '这个范围和期间没有下达目标。' },
    out_of_scope: {
      name: '超出权限',
      sentence: '要用到您无权查看的数据，或人数太少、会看出某一个人的数字；如需查看，请联系管理员。',
    },
  },
};
