// Writes docs/permissions.md from the matrix of routes and roles.

import { writeFile } from 'node:fs/promises';
import { permissionsPage } from '../src/access/permissions-page.ts';

await writeFile('docs/permissions.md', permissionsPage());
