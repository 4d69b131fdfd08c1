// The page that sets what is said of the sample region beside what its ledger says.

import { type StatedFigure, statedFigures } from './stated-figures.ts';

/** `texts` gives the text of the figure that answers an expression. */
export function figuresPage(texts: ReadonlyMap<string, string>): string {
  const tables = statedFigures.flatMap(({ theme, figures }) => [`## ${theme}`, tableOf(figures, texts)]);
  const contradicted = statedFigures.flatMap(({ figures }) => figures).filter(({ ledger }) => ledger !== undefined);
  const parts = [
    '# 示例区域：所述与账册',
    '示例区域是程序造出来的一家公司，见 [samples/README.md](../samples/README.md)。“所述”是一份年度总结会怎样写这一年，“账册”是程序从导入的记录算得的数；写法见[数字的写法](figures.md)。本页由 `node_modules/.bin/node scripts/generate-sample-figures.ts` 写出，请勿手改。',
    ...tables,
    '## 自相矛盾之处',
    '所述的数字里有几个与其余的对不上：没有哪本账册能让它们同时成立。账册跟着其余的走。',
    contradicted.map((each) => contradiction(each, texts)).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function tableOf(figures: StatedFigure[], texts: ReadonlyMap<string, string>): string {
  const rows = figures.map(({ what, expression, stated, ledger }) => [
    what,
    `\`${expression.replaceAll('|', '\\|')}\``,
    stated,
    texts.get(expression) ?? '',
    ledger === undefined ? '✓' : '✗ 见文末',
  ]);
  const head = ['内容', '表达式', '所述', '账册', '相符'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function contradiction({ what, expression, stated, because = '' }: StatedFigure, texts: ReadonlyMap<string, string>) {
  return `- **${what}**：所述 ${stated}，账册 ${texts.get(expression) ?? ''}。${because}`;
}
