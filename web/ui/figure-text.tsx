import { isChange } from './expression.ts';
import { directionOf, signedText, splitUnit } from './number-text.ts';

interface Shown {
  expr: string;
  value: number | null;
  text: string;
}

const arrows = { up: '▲', down: '▼', flat: '' };

/** The text of a figure, its unit smaller; a change carries sign, arrow and colour. */
export function FigureText({ figure, unitHidden = false }: { figure: Shown; unitHidden?: boolean }) {
  if (isChange(figure.expr)) return <Change figure={figure} unitHidden={unitHidden} />;
  return <NumberAndUnit text={figure.text} unitHidden={unitHidden} />;
}

function Change({ figure, unitHidden }: { figure: Shown; unitHidden: boolean }) {
  const direction = directionOf(figure.value, figure.text);
  return (
    <span className={`change ${direction}`}>
      {direction !== 'flat' && (
        <span className="arrow" aria-hidden="true">
          {arrows[direction]}
        </span>
      )}
      <NumberAndUnit text={signedText(figure.value, figure.text)} unitHidden={unitHidden} />
    </span>
  );
}

function NumberAndUnit({ text, unitHidden }: { text: string; unitHidden: boolean }) {
  const { number, unit } = splitUnit(text);
  return (
    <span className="number">
      {number}
      {unit !== '' && !unitHidden && <span className="unit">{unit}</span>}
    </span>
  );
}
