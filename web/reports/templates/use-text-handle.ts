// What other parts of the page do to the text: on a phone it is turned to first, because a hidden editor cannot take the cursor.

import { useRef } from 'react';
import type { ReportTemplateProblem } from '../../api/shapes.ts';
import type { TemplateTextEditor } from './code/code-mirror.ts';

export function useTextHandle(turnToText: () => void) {
  const editor = useRef<TemplateTextEditor>(undefined);
  const write = (change: (to: TemplateTextEditor) => void) => {
    turnToText();
    // The pane is drawn first.
    requestAnimationFrame(() => editor.current && change(editor.current));
  };
  return {
    editor,
    goTo: ({ offset }: ReportTemplateProblem) => write((to) => to.goTo(offset)),
    insert: (text: string) => write((to) => to.insert(text)),
    replace: (text: string) => write((to) => to.replace(text)),
  };
}
