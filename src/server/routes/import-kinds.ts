import { z } from 'zod';
import type { Language } from '../../base/errors.ts';
import { type KindGuide, kindGuides } from '../../intake/layout/kind-guide.ts';
import { kinds } from '../../intake/layout/kinds.ts';
import { typeHint } from '../../intake/values/type-hints.ts';
import type { App } from '../app.ts';
import { languageOf } from '../answers/language.ts';
import { answers } from '../answers/schemas.ts';

const column = z.object({
  key: z.string(),
  header: z.string().describe('What templates write above the column.'),
  hint: z.string().describe('What may be written into its cells.'),
  required: z.boolean(),
});

const importKind = z
  .object({ kind: z.enum(kinds), title: z.string(), columns: z.array(column) })
  .meta({ id: 'ImportKind' });

export function importKindRoutes(app: App): void {
  const schema = {
    operationId: 'importKinds',
    summary: 'The kinds of file that can be imported, with their columns',
    tags: ['imports'],
    response: answers(z.object({ kinds: z.array(importKind) }).meta({ id: 'ImportKinds' })),
  };
  app.get('/api/imports/kinds', { schema }, async (request) => {
    const language = languageOf(request);
    return { kinds: kindGuides().map((guide) => describe(guide, language)) };
  });
}

function describe({ kind, title, columns }: KindGuide, language: Language): z.output<typeof importKind> {
  const described = columns.map((each) => ({
    key: each.key,
    header: each.headers[0]!,
    hint: typeHint(each, language),
    required: each.required,
  }));
  return { kind, title: title[language], columns: described };
}
