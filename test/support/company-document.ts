// A .docx as a Chinese Word writes it: styles under ids of their own (`1` is heading 1, `a` Normal), a logo in the header, an
// odd page, text in Normal, tables in a style of the company.

import { strToU8, type Unzipped, zipSync } from 'fflate';

/** Changes parts of it, or leaves them out. */
export function companyDocument(changes: Record<string, string | Uint8Array | undefined> = {}): Uint8Array {
  const parts = { ...partsOfCompany, ...changes };
  const known = Object.entries(parts).filter((part): part is [string, string | Uint8Array] => part[1] !== undefined);
  return zipSync(
    Object.fromEntries(
      known.map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ) as Unzipped,
  );
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function relationshipsPart(list: [id: string, type: string, target: string, mode?: string][]): string {
  const elements = list.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join('')}</Relationships>`;
}

const style = (type: string, id: string, name: string, rest: string, isDefault = false) =>
  `<w:style w:type="${type}" w:styleId="${id}"${isDefault ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${rest}</w:style>`;

const styles = `<w:styles ${w}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
${style('paragraph', 'a', 'Normal', '<w:pPr><w:spacing w:line="520" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr>', true)}
${style('paragraph', '1', 'heading 1', '<w:basedOn w:val="a"/><w:next w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:eastAsia="微软雅黑"/><w:b/><w:color w:val="C00000"/><w:sz w:val="32"/></w:rPr>')}
${style('paragraph', '2', 'heading 2', '<w:basedOn w:val="1"/><w:next w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr>')}
${style('paragraph', 'a3', 'Title', '<w:basedOn w:val="a"/><w:pPr><w:spacing w:line="700" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:eastAsia="微软雅黑"/><w:b/><w:color w:val="C00000"/><w:sz w:val="44"/></w:rPr>')}
${style('paragraph', 'a4', 'header', '<w:basedOn w:val="a"/><w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="right"/></w:pPr><w:rPr><w:color w:val="C00000"/><w:sz w:val="18"/></w:rPr>')}
${style('paragraph', 'BodyText', '公司提示', '<w:basedOn w:val="a"/><w:rPr><w:color w:val="00B050"/></w:rPr>')}
${style('table', 'a1', 'Normal Table', '<w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>', true)}
${style('table', 'a5', '公司表格', '<w:basedOn w:val="a1"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:color="C00000"/><w:bottom w:val="single" w:sz="8" w:color="C00000"/><w:insideH w:val="single" w:sz="4" w:color="E0B0B0"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="C00000"/></w:tcPr></w:tblStylePr>')}
</w:styles>`;

const body = `<w:document ${w} ${r}><w:body>
<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>2024年工作总结</w:t></w:r></w:p>
<w:p><w:r><w:t>去年的正文，大部分文字用正文样式，机密数字 98,765 不得带入新报告。</w:t></w:r></w:p>
<w:tbl><w:tblPr><w:tblStyle w:val="a5"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>省份</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:t>完。</w:t></w:r></w:p>
<w:sectPr><w:headerReference w:type="default" r:id="rId7"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>
</w:body></w:document>`;

const drawing =
  '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="720000" cy="240000"/><wp:docPr id="1" name="logo"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="240000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>';

/** A red dot. */
const logo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGM4wMDwHwAEAAGAA9wLsgAAAABJRU5ErkJggg==',
  'base64',
);

const partsOfCompany: Record<string, string | Uint8Array> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${word}.header+xml"/></Types>`,
  '_rels/.rels': relationshipsPart([['rId1', 'officeDocument', 'word/document.xml']]),
  'word/document.xml': body,
  'word/_rels/document.xml.rels': relationshipsPart([
    ['rId1', 'styles', 'styles.xml'],
    ['rId7', 'header', 'header1.xml'],
  ]),
  'word/styles.xml': styles,
  'word/header1.xml': `<w:hdr ${w} ${r}><w:p><w:pPr><w:pStyle w:val="a4"/></w:pPr><w:r>${drawing}</w:r><w:r><w:t>甲公司内部资料</w:t></w:r></w:p></w:hdr>`,
  'word/_rels/header1.xml.rels': relationshipsPart([['rId1', 'image', 'media/image1.png']]),
  'word/media/image1.png': logo,
};
