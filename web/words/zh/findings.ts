export const findingsWords = {
  findings: {
    title: '问题与影响',
    question: '哪里出了问题，涉及多少钱',
    filtered: '筛选范围内哪里出了问题，涉及多少钱；“整体”指筛选范围',
    none: '按现有规则，这个期间没有发现问题。',
    stake: '涉及金额',
    proof: (count: number) => `依据 ${count} 个数字`,
    reckoned: (formula: string) => `涉及金额：${formula}`,
    more: (count: number) => `再看 ${count} 个`,
  },
};
