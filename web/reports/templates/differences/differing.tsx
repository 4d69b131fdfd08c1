// Where two texts stand against one another: somebody saved meanwhile, or the program brought another built-in template.

import { Button } from 'antd';
import { useState } from 'react';
import type { ReportTemplate } from '../../../api/shapes.ts';
import { useWords } from '../../../words/language.tsx';
import { BothTexts } from './both-texts.tsx';
import type { Elsewhere } from '../use-saving.ts';

interface DifferingProps {
  template: ReportTemplate;
  mine: string;
  elsewhere: Elsewhere | undefined;
  builtInSeen: boolean;
  /** With the number of the version that the text is of; none for the built-in template. */
  onTake: (text: string, number: number | undefined) => void;
  onKeep: (text: string, number: number | undefined) => void;
}

export function Differing({ template, mine, elsewhere, builtInSeen, onTake, onKeep }: DifferingProps) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  const { templates: said } = words;
  if (elsewhere) {
    const { text, number, saved_by: by } = elsewhere;
    const name = said.versionOf(number, by ?? words.imports.thisMachine);
    return (
      <BothTexts
        title={said.elsewhereTitle}
        hint={said.elsewhereHint}
        mine={mine}
        other={{ name, text }}
        onTakeOther={() => onTake(text, number)}
        onKeepMine={() => onKeep(text, number)}
      />
    );
  }
  if (!template.built_in_changed || builtInSeen) return null;
  const done = (then: DifferingProps['onTake']) => () => {
    setOpen(false);
    then(template.built_in, undefined);
  };
  if (!open)
    return (
      <p className="hint">
        {said.builtInChanged}{' '}
        <Button size="small" onClick={() => setOpen(true)}>
          {said.compare}
        </Button>
      </p>
    );
  return (
    <BothTexts
      title={said.builtInTitle}
      hint={said.builtInHint}
      mine={mine}
      other={{ name: said.builtIn, text: template.built_in }}
      onTakeOther={done(onTake)}
      onKeepMine={done(onKeep)}
    />
  );
}
