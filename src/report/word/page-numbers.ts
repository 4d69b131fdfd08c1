// The page numbers of the table of contents, estimated by laying out the pages. Rows behind the last heading move no entry, and
// a long table takes seconds to lay out: an appendix of 2,000 rows took 5 s of the 8 s of its document.

import type { IXmlableObject, PageNumberEstimator } from 'docx';

/** Loaded where there are contents: what lays out pages takes 0.1 s to load. */
export async function contentsEstimator(): Promise<PageNumberEstimator> {
  const { estimatePageNumbersWith } = await import('docx/layout');
  const estimate = estimatePageNumbersWith({ guess: true });
  // Without its `listNumbers`, which reads the document once more: no list numbers our headings.
  return (body, context) => {
    const short = shortened(body);
    const { bookmarks, bookmarkPageNumbers, ...counts } = estimate(short ?? body, context);
    return { bookmarks, ...(bookmarkPageNumbers && { bookmarkPageNumbers }), ...(!short && counts) };
  };
}

/** Rows that stay of a table behind the last heading: more than are kept together. */
const mostRows = 40;

/** Undefined where nothing is long, so that all pages can be counted as well. */
function shortened(body: IXmlableObject): IXmlableObject | undefined {
  const blocks = (body as Record<string, IXmlableObject[]>)['w:body']!;
  const last = blocks.findLastIndex(isListed);
  const short = blocks.map((block, index) => (index > last ? shortTable(block) : block));
  return short.some((block, index) => block !== blocks[index]) ? { 'w:body': short } : undefined;
}

// Contents lead to headings by bookmarks of this name.
function isListed(block: IXmlableObject): boolean {
  return 'w:p' in block && JSON.stringify(block).includes('"w:name":"_Toc');
}

function shortTable(block: IXmlableObject): IXmlableObject {
  const parts = (block as Record<string, IXmlableObject[]>)['w:tbl'];
  return parts && parts.length > mostRows ? { 'w:tbl': parts.slice(0, mostRows) } : block;
}
