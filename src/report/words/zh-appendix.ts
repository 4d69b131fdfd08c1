// 附录:给核对数字的人看。

import type { AppendixWords } from './en-appendix.ts';
import { dayZh } from './zh-calendar.ts';

export const appendixZh: AppendixWords = {
  title: '附录 数据来源与口径',
  between: '、',
  source: ({ version, businessDay }) =>
    `本文数字均由账册明细计算得出，取自账册第 ${version} 版，业务日为${dayZh(businessDay)}。正文与表格中的每个数字都在文件内附有表达式、取值、口径校验码与账册版本，可逐一追溯到来源文件的行。`,
  definitions: { caption: '指标与比较口径', heads: ['名称', '口径'] },
  stakes: { caption: '涉及金额的算法', heads: ['问题', '算法'] },
  numbers: { caption: '正文数字及其表达式', heads: ['序号', '文中数字', '指标', '表达式'] },
};
