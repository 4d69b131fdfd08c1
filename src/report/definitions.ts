// The appendix: what each metric and each comparison of the document means, once.

import { metricOf } from '../figures/catalogue/metrics.ts';
import { transformOf } from '../figures/catalogue/transforms.ts';
import type { Answer } from '../figures/figure.ts';
import { parseQuestion } from '../figures/parse.ts';
import { known } from './answers.ts';
import type { Block } from './blocks.ts';

export function definitionsTable(answers: readonly Answer[]): Block {
  const questions = answers
    .map(known)
    .filter((figure) => figure !== undefined)
    .map(({ expr }) => parseQuestion(expr));
  const metrics = [...new Set(questions.map(({ metric }) => metric))].map(metricOf);
  const transforms = [...new Set(questions.flatMap(({ transform }) => (transform ? [transform.key] : [])))].map(
    transformOf,
  );
  return {
    kind: 'table',
    caption: '指标与比较口径',
    columns: [
      { title: '名称', align: 'left', share: 0.22 },
      { title: '口径', align: 'left', share: 0.78 },
    ],
    rows: [...metrics, ...transforms].map(({ names, definition }) => [[{ text: names.zh }], [{ text: definition.zh }]]),
  };
}
