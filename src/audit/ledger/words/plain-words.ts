// The words between metrics, names and periods: those that say nothing of what is measured, those that mark it, and those that
// compare it.

import type { Against, Mark, Meaning } from './tokens.ts';

const fillers =
  '实现 完成 达成 达到 达 做到 录得 取得 为 是 至 到 有 在 的 了 约 近 仅 只 共 计 总计 共计 仍 则 均 也 又 都 还 已 已经 现 ' +
  '同比 环比 增长率 增长 增加 增幅 增速 涨幅 降幅 上升 上涨 提升 提高 下降 减少 下滑 回落 降低 回升 升 降 增 减 跌 涨 多 少 高 低 负增长 ' +
  '占比 占 比重 份额 贡献 实际 较 比 相比 比例 从 由 由于增 增至 升至 降至 提升至 提高至 下降至 增长至 提升到 增长到 目标 ' +
  '完成率 达成率 进度 幅度 水平 方面 来看 看 整体来看 连续 最终 全力 成功 顺利 稳步 持续 大幅 小幅 明显 显著 进一步 高 快速 同时 其中 ' +
  '我们 公司 年末 年底 期末 月末 季末 末 底 金额 数量 数 总 人民币 约为 达成了 实现了 完成了 较为 相当于 保持 保持在 稳定在 维持 维持在 主要 虽 虽然 依然 仍然 继续 覆盖 对 低于 高于 不低于 于 等于 团队 仅为 仅有 只有 分阶段 从而 并 且 而 但 全部 ' +
  '举办 组织 开展 参加 举行 受理 发生 工作 情况 报告 总结 年度 及 与 和 各 同期 以来';

const marks: [Mark, string][] = [
  ['and', '、 和 与 及 以及'],
  ['respectively', '分别 依次 各自 分别为 依次为 各 各月 各省 各系列 分别是'],
  ['subset', '其中'],
  ['whole', '全区 区域 全区域 整体 总体 区域整体 全公司 公司整体 本区域 大区'],
  ['intent', '力争 确保 预计 计划 争取 拟 将 有望 预期 预测 冲刺 力求 草案 安排'],
  ['extreme', '最高 最低 最大 最小 最快 最慢 最多 最少 最深 最好 最差 首位 第一'],
  ['cause', '通过 由于 因 因为 受 得益于 主要得益于 主要因 主要由于 随着 面对 依托 凭借 主要依托 坚持'],
  ['new', '新增 净增 新开发 新增了'],
  ['cumulative', '累计'],
  ['surplus', '超额 超额完成 超出 超过 超'],
];

const againstWords: [Against, string][] = [
  [
    'year',
    '同比 较上年 较去年 比上年 比去年 较上年同期 较去年同期 比上年同期 比去年同期 与上年相比 与去年相比 与上年同期相比 与去年同期相比 相比上年 相比去年 同比上年 较同期',
  ],
  ['month', '环比 环比上月 环比上周'],
  ['quarter', '环比上季 较上季度 比上季度 季环比 季度环比'],
];

export function plainWords(): [word: string, meaning: Meaning][] {
  return [
    ...fillers.split(' ').map((word): [string, Meaning] => [word, { kind: 'filler' }]),
    ...marks.flatMap(([mark, list]) =>
      list.split(' ').map((word): [string, Meaning] => [word, { kind: 'mark', mark }]),
    ),
    ...againstWords.flatMap(([against, list]) =>
      list.split(' ').map((word): [string, Meaning] => [word, { kind: 'against', against }]),
    ),
  ];
}
