// The library under the names that are used here. It says of itself that it is a module and is none, so that an import gives
// another thing to each tool.

import { createRequire } from 'node:module';
import type Library from 'pptxgenjs';

export type Presentation = Library.default;
export type DrawnSlide = Library.default.Slide;
export type Run = Library.default.TextProps;
export type Cell = Library.default.TableCell;
export type Row = Library.default.TableRow;
export type ChartOptions = Library.default.IChartOpts;

const Constructor = createRequire(import.meta.url)('pptxgenjs') as typeof Library.default;

export function newPresentation(): Presentation {
  return new Constructor();
}
