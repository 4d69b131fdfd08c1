// The look of a text in Word: 正文宋体，标题黑体, as a Chinese report is set.

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface Look {
  paragraph: string;
  run?: string;
  basedOn?: string;
}

const heading = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="黑体"/><w:b/>';

const paragraphStyles =
  style('Text', 'Body Text', { paragraph: `${spacing(0, 0, 400)}<w:jc w:val="both"/>` }) +
  style('Title', 'Title', {
    paragraph: `<w:keepNext/>${spacing(120, 240, 480)}<w:jc w:val="center"/>`,
    run: `${heading}<w:sz w:val="36"/>`,
  }) +
  style('Heading1', 'heading 1', {
    paragraph: `<w:keepNext/>${spacing(240, 80, 420)}<w:outlineLvl w:val="0"/>`,
    run: `${heading}<w:sz w:val="28"/>`,
  }) +
  style('Heading2', 'heading 2', {
    paragraph: `<w:keepNext/>${spacing(160, 40, 400)}<w:outlineLvl w:val="1"/>`,
    run: `${heading}<w:sz w:val="24"/>`,
  }) +
  style('Cell', 'Cell', { paragraph: spacing(30, 30, 280), run: '<w:sz w:val="21"/>' }) +
  style('CellHead', 'Cell Head', { paragraph: '', run: heading, basedOn: 'Cell' });

const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8C8C8C"/>`;

const tableStyles =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders></w:tblPr></w:style>`;

export const stylesXml = `<w:styles xmlns:w="${w}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${paragraphStyles}${tableStyles}</w:styles>`;

function style(id: string, name: string, { paragraph, run, basedOn = 'Normal' }: Look): string {
  const properties = [paragraph && `<w:pPr>${paragraph}</w:pPr>`, run && `<w:rPr>${run}</w:rPr>`]
    .filter(Boolean)
    .join('');
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${properties}</w:style>`;
}

/** In twentieths of a point; lines of at least that height. */
function spacing(before: number, after: number, line: number): string {
  return `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="atLeast"/>`;
}
