// The place of the editor, which is loaded once the page stands. What others do to the text goes through its handle.

import { type RefObject, useEffect, useRef } from 'react';
import type { ReportTemplateProblem } from '../../api/shapes.ts';
import { useWords } from '../../words/language.tsx';
import type { TemplateTextEditor } from './code/code-mirror.ts';

interface TextPaneProps {
  initial: string;
  problems: ReportTemplateProblem[];
  editor: RefObject<TemplateTextEditor | undefined>;
  onChange: (text: string) => void;
}

export function TextPane({ initial, problems, editor, onChange }: TextPaneProps) {
  const { words, language } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const given = useRef({ initial, problems, onChange });
  useEffect(() => {
    given.current = { initial, problems, onChange };
  });
  const label = words.templates.text;
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let gone = false;
    void import('./code/code-mirror.ts').then(({ openEditor }) => {
      if (gone) return;
      const { initial: text, problems: found } = given.current;
      const changed = (typed: string) => given.current.onChange(typed);
      editor.current = openEditor({ place: element, text, label, chinese: language === 'zh', onChange: changed });
      editor.current.mark(found);
    });
    return () => {
      gone = true;
      editor.current?.close();
      editor.current = undefined;
    };
  }, [editor, label, language]);
  useEffect(() => editor.current?.mark(problems), [editor, problems]);
  return <div ref={place} className="template-text" />;
}
