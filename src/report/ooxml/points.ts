// The points of a chart as the passport of the file lists them.

import type { Chart } from '../blocks.ts';
import type { Proof } from '../proof.ts';
import type { PrintedPoint } from './passport.ts';

/** `number` counts the charts of the file from 1. */
export function pointsOf(chart: Chart, number: number, proofs: ReadonlyMap<string, Proof>): PrintedPoint[] {
  return chart.series.flatMap(({ name, points }) =>
    points.flatMap((point, index) => {
      const proof = point && proofs.get(point.expr);
      if (!proof) return [];
      return [
        { ...proof, chart: number, series: name, category: chart.categories[index]!, printed: String(point.value) },
      ];
    }),
  );
}
