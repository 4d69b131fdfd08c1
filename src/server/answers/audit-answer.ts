// What an audit found and the text that it read, as src/audit declares it; the last line fails to compile when they
// drift apart.

import { z } from 'zod';
import type { AuditedFile } from '../../audit/audit-file.ts';
import type { LedgerComparison } from '../../audit/ledger/comparison.ts';

const span = z
  .object({
    text: z.string(),
    number: z.string().exactOptional().describe('The id of the number that it is.'),
  })
  .meta({ id: 'AuditSpan' });

const reading = z.object({
  value: z.string(),
  low: z.string().nullable().describe('Null where the print leaves this side open.'),
  high: z.string().nullable(),
});

const verdict = z
  .enum(['consistent', 'rounding', 'contradiction', 'suspicious', 'unverifiable'])
  .meta({ id: 'AuditVerdict' });

const slip = z.enum(['unit', 'decimal', 'swapped', 'base', 'period', 'increase_vs_level']).meta({ id: 'AuditSlip' });

const counts = {
  consistent: z.number(),
  rounding: z.number(),
  contradiction: z.number(),
  suspicious: z.number(),
  unverifiable: z.number(),
};

const number = z
  .object({
    id: z.string(),
    text: z.string().describe('As printed.'),
    value: z.number().describe('In base units: yuan, people; percentages as fractions, pp in points.'),
    unit: z.string(),
    role: z.enum([
      'amount',
      'mean',
      'target',
      'base',
      'from',
      'increment',
      'gap',
      'growth',
      'share',
      'attainment',
      'points',
      'times',
      'portion',
      'condition',
      'other',
    ]),
    reading: reading.describe('The value and how far the print leaves it open, as people write them.'),
    paragraph: z.number().describe('Counted from 0 over the paragraphs that are not empty.'),
    start: z.number().describe('Characters of the printed paragraph, from 0.'),
    end: z.number(),
    subject: z.string(),
    scope: z.record(z.string(), z.string()),
    period: z.string().nullable(),
    verdict: verdict.nullable().describe('The gravest that is said of it; null where nothing holds or breaks it.'),
  })
  .meta({ id: 'AuditNumber' });

const relation = z
  .object({
    kind: z
      .enum(['share', 'attainment', 'growth', 'sum', 'per_capita', 'delta', 'ratio', 'product', 'group_mean', 'bound'])
      .meta({ id: 'AuditRelationKind' }),
    of: z.string().nullable().describe('The number that was recomputed; null where none is printed.'),
    numbers: z.array(z.string()).describe('The stated number first, then those that it was recomputed from.'),
    stated: z.number().nullable(),
    computed: z.number().nullable().describe('Null where it cannot be recomputed.'),
    low: z.number().nullable(),
    high: z.number().nullable(),
    verdict: verdict,
    explanation: z.string(),
    reason: z.enum(['no_base', 'two_readings', 'open_input']).exactOptional().describe('Why it cannot be recomputed.'),
    working: z
      .object({
        formula: z.array(span),
        computed: z.string(),
        low: z.string(),
        high: z.string(),
      })
      .exactOptional()
      .describe('The recomputation as people write it, with the numbers put in.'),
    likely: slip.exactOptional(),
  })
  .meta({ id: 'AuditRelation' });

const remark = z
  .object({ kind: z.enum(['over_attainment']), numbers: z.array(z.string()), explanation: z.string() })
  .meta({ id: 'AuditRemark' });

const spans = z.array(span);

const block = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal(['heading', 'paragraph']), spans }),
    z.object({
      kind: z.literal('table'),
      head: z.number().describe('How many rows on top name the columns.'),
      rows: z.array(z.array(z.array(spans))).describe('Rows of cells, each cell as its paragraphs.'),
    }),
  ])
  .meta({ id: 'AuditBlock' });

const binding = z
  .object({
    number: z.string().describe('The id of the number.'),
    expr: z.string(),
    name: z.string(),
    binding: z.enum(['sure', 'proposal']),
    reasons: z.array(z.string()).exactOptional().describe('Why a proposal is not sure.'),
    value: z.number().nullable().describe('What the ledger says, in base units.'),
    text: z.string().describe('The same as it would be written.'),
    verdict: verdict.exactOptional().describe('Of what is sure alone.'),
    explanation: z.string(),
    likely: slip.exactOptional(),
  })
  .meta({ id: 'LedgerBinding' });

const comparison = z
  .object({
    as_of: z.string(),
    version: z.number(),
    bindings: z.array(binding).describe('In the order of the text.'),
    summary: z.object({
      numbers: z.number(),
      bound: z.number(),
      proposals: z.number(),
      unbound: z.number(),
      ...counts,
    }),
  })
  .meta({ id: 'LedgerComparison' });

export const auditedFile = z
  .object({
    file: z.string(),
    numbers: z.array(number),
    relations: z.array(relation),
    remarks: z.array(remark),
    summary: z.object({
      numbers: z.number(),
      relations: z.number(),
      ...counts,
    }),
    blocks: z.array(block).describe('The text as printed, each number marked by its id.'),
    ledger: comparison.exactOptional().describe('What the ledger says of the numbers, where it was asked.'),
  })
  .meta({ id: 'AuditedFile' });

type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : never) : never;
true satisfies Same<z.output<typeof auditedFile>, AuditedFile & { ledger?: LedgerComparison }>;
