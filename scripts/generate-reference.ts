// Writes docs/reference.zh.md and docs/reference.en.md from the declarations of metrics, transforms, dimensions, verdicts
// and company settings.

import { writeFile } from 'node:fs/promises';
import { referencePage } from '../src/figures/reference/reference-page.ts';

for (const language of ['zh', 'en'] as const) await writeFile(`docs/reference.${language}.md`, referencePage(language));
