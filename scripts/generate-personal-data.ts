// Writes docs/personal-data.md from the declaration of where personal data stands.

import { writeFile } from 'node:fs/promises';
import { personalDataPage } from '../src/records/personal/personal-data-page.ts';

await writeFile('docs/personal-data.md', personalDataPage());
