// Two texts of one template side by side, the lines that only one of them has marked: what somebody else saved meanwhile, or the
// built-in template that the program brought.

import { Button } from 'antd';
import { useMemo } from 'react';
import { useWords } from '../../../words/language.tsx';
import { linesApart, type ComparedLine } from './lines-apart.ts';
import '../../../styles/both-texts.css';

interface BothTextsProps {
  title: string;
  hint: string;
  mine: string;
  other: { name: string; text: string };
  onTakeOther: () => void;
  /** Mine stays, and what the other says was seen. */
  onKeepMine: () => void;
}

export function BothTexts({ title, hint, mine, other, onTakeOther, onKeepMine }: BothTextsProps) {
  const { words } = useWords();
  const sides = useMemo(() => linesApart(mine, other.text), [mine, other.text]);
  return (
    <section className="both-texts" aria-labelledby="both-texts" role="alert">
      <h2 id="both-texts">{title}</h2>
      <p>{hint}</p>
      <div className="both-sides">
        <Side name={words.templates.mine} lines={sides.left} />
        <Side name={other.name} lines={sides.right} />
      </div>
      <div className="both-actions">
        <Button type="primary" onClick={onKeepMine}>
          {words.templates.keepMine}
        </Button>
        <Button onClick={onTakeOther}>{words.templates.takeOther}</Button>
      </div>
    </section>
  );
}

function Side({ name, lines }: { name: string; lines: ComparedLine[] }) {
  return (
    <div>
      <h3 className="small">{name}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
      <pre tabIndex={0} aria-label={name}>
        {lines.map(({ text, alone }, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index} data-alone={alone}>{`${text}\n`}</span>
        ))}
      </pre>
    </div>
  );
}
