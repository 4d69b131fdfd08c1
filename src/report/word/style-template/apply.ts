// Puts what a report takes over from a company's document into its package: the parts that the library would write otherwise.

import { strToU8, type Unzipped } from 'fflate';
import { edit, officeRelationships, relate, relationshipsXml } from '../../ooxml/parts.ts';
import { escapeXml } from '../../ooxml/passport.ts';
import type { Relation } from '../../../word/brought-xml.ts';
import type { StyleTemplate } from './read.ts';
import type { Edge } from './surround.ts';

export function applyTemplate(files: Unzipped, template: StyleTemplate): void {
  files['word/styles.xml'] = strToU8(template.styles);
  if (template.theme !== undefined) files['word/theme/theme1.xml'] = strToU8(template.theme);
  edit(files, 'word/settings.xml', (text) => text.replace('</w:compat>', (end) => end + template.themeSettings));
  const edges = template.surround?.edges ?? [];
  edges.forEach((edge, index) => addEdge(files, edge, index + 1));
  edit(files, 'word/document.xml', (text) => {
    const section = text.lastIndexOf('<w:sectPr');
    return text.slice(0, section) + sectionWith(text.slice(section), edges);
  });
}

function sectionWith(section: string, edges: Edge[]): string {
  const references = edges.map(
    ({ kind, type }, index) => `<w:${kind}Reference w:type="${type}" r:id="rIdCompany${index + 1}"/>`,
  );
  return section.replace(/<w:sectPr[^>]*>/, (start) => start + references.join(''));
}

function addEdge(files: Unzipped, { kind, xml, relations, images }: Edge, number: number): void {
  const name = `company${number}.xml`;
  files[`word/${name}`] = strToU8(xml);
  const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
  addContentType(files, `<Override PartName="/word/${name}" ContentType="${type}"/>`);
  relate(files, `<Relationship Id="rIdCompany${number}" Type="${officeRelationships}/${kind}" Target="${name}"/>`);
  const targets = relations.map((relation) => ({
    ...relation,
    target: addImage(files, images[relation.target], relation),
  }));
  if (targets.length > 0)
    files[`word/_rels/${name}.rels`] = strToU8(relationshipsXml(targets.map(relationshipXml).join('')));
}

const imageTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  svg: 'image/svg+xml',
};

/** The new target: a logo may be in several headers, and stands in the package once. */
function addImage(files: Unzipped, bytes: Uint8Array | undefined, { target }: Relation): string {
  if (!bytes) return target;
  const name = `media/company-${target
    .split('/')
    .at(-1)!
    .replace(/[^\w.-]/g, '_')}`;
  files[`word/${name}`] = new Uint8Array(bytes);
  const extension = name.split('.').at(-1)!.toLowerCase();
  const type = imageTypes[extension] ?? 'application/octet-stream';
  edit(files, '[Content_Types].xml', (text) =>
    text.includes(`Extension="${extension}"`)
      ? text
      : text.replace('</Types>', `<Default ContentType="${type}" Extension="${extension}"/></Types>`),
  );
  return name;
}

function relationshipXml({ id, type, target }: Relation): string {
  const mode = type === 'hyperlink' ? ' TargetMode="External"' : '';
  return `<Relationship Id="${escapeXml(id)}" Type="${officeRelationships}/${type}" Target="${escapeXml(target)}"${mode}/>`;
}

function addContentType(files: Unzipped, element: string): void {
  edit(files, '[Content_Types].xml', (text) => text.replace('</Types>', `${element}</Types>`));
}
