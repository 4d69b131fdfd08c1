// How long the audit of a text takes, by its numbers: sentences whose numbers hang together, with a table after each page of them.
// The cost is to grow with the numbers and no faster.

import { audit } from '../src/audit/audit.ts';
import { readText } from '../src/audit/read/text.ts';
import { best } from './measure.ts';

export interface AuditBench {
  numbers: number;
  relations: number;
  ms: number;
}

/** A thousand numbers are to take less. */
export const auditLimitMs = 1000;

const sizes = [100, 1_000, 10_000];

export async function measureAudit(): Promise<AuditBench[]> {
  const results: AuditBench[] = [];
  for (const size of sizes) results.push(await best(3, async () => auditOnce(textOf(size))));
  return results;
}

function auditOnce(text: string): AuditBench {
  const begun = performance.now();
  const { summary } = audit(readText(text));
  return { numbers: summary.numbers, relations: summary.relations, ms: performance.now() - begun };
}

const numbersOfPage = 33;

/** A text of about so many numbers. */
function textOf(numbers: number): string {
  return Array.from({ length: Math.ceil(numbers / numbersOfPage) }, (_, page) => pageOf(page)).join('\n');
}

function pageOf(page: number): string {
  const [tea, soda, water] = [3120 + ((page * 37) % 900), 1840 + ((page * 53) % 700), 960 + ((page * 71) % 400)];
  const sales = tea + soda + water;
  const before = sales - 400;
  const share = (part: number) => ((part / sales) * 100).toFixed(1);
  const growth = (now: number, base: number) => ((now / base - 1) * 100).toFixed(1);
  return [
    `${page + 1}号片区全年销售额${sales}万元，上年为${before}万元，同比增长${growth(sales, before)}%；目标${sales + 200}万元，完成率${((sales / (sales + 200)) * 100).toFixed(1)}%。`,
    `其中茶饮${tea}万元，占${share(tea)}%；汽水${soda}万元，占${share(soda)}%；饮用水${water}万元，占${share(water)}%。`,
    `门店${40 + (page % 9)}家，店均${(sales / (40 + (page % 9))).toFixed(1)}万元；新开${6 + (page % 5)}家，关闭2家，净增${4 + (page % 5)}家。`,
    '',
    '品类\t本年（万元）\t上年（万元）\t同比（%）\t占比（%）',
    `茶饮\t${tea}\t${tea - 200}\t${growth(tea, tea - 200)}\t${share(tea)}`,
    `汽水\t${soda}\t${soda - 120}\t${growth(soda, soda - 120)}\t${share(soda)}`,
    `饮用水\t${water}\t${water - 80}\t${growth(water, water - 80)}\t${share(water)}`,
    `合计\t${sales}\t${before}\t${growth(sales, before)}\t100.0`,
    '',
  ].join('\n');
}
