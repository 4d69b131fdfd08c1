// Lists with numbers that Word counts itself, each list from one.

import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';

export const bullets = 'bullets';
export const numbers = 'numbers';

/** In twentieths of a point: two characters of the body before the mark, two more before the text. */
const left = 960;
const hanging = 480;

export const listNumbering: INumberingOptions = {
  config: [
    { reference: bullets, levels: [level(LevelFormat.BULLET, '•')] },
    { reference: numbers, levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
};

function level(format: (typeof LevelFormat)['BULLET' | 'DECIMAL'], text: string) {
  const font = format === LevelFormat.BULLET ? { run: { font: 'Times New Roman' } } : {};
  const style = { ...font, paragraph: { indent: { left, hanging, firstLineChars: 0 } } };
  return { level: 0, format, text, alignment: AlignmentType.LEFT, style };
}
