// Writes generated/openapi.json from the routes, and from it the types of the web app's client.

import { writeFile } from 'node:fs/promises';
import openapiTypes, { astToString } from 'openapi-typescript';
import { apiDocument } from '../src/server/api-document.ts';

const text = `${JSON.stringify(await apiDocument(), null, 2)}\n`;
const types = astToString(await openapiTypes(text, { alphabetize: false }));
await writeFile('generated/openapi.json', text);
await writeFile('generated/api.ts', `// Made by scripts/generate-api.ts from openapi.json.\n\n${types}`);
