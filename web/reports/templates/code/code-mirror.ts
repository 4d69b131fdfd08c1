// The editor of a template's text: a chunk of its own, loaded by the page of the editor alone.

import { markdown } from '@codemirror/lang-markdown';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { Decoration, EditorView, MatchDecorator, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import type { ReportTemplateProblem } from '../../../api/shapes.ts';
import { chinesePhrases } from './editor-phrases.ts';
import { editorLook } from './editor-look.ts';
import { tagPattern } from './template-tags.ts';

export interface EditorOptions {
  place: HTMLElement;
  text: string;
  label: string;
  chinese: boolean;
  onChange: (text: string) => void;
}

export interface TemplateTextEditor {
  /** Marks the problems of the text as it was when they were found; those beyond its end stand at its end. */
  mark(problems: ReportTemplateProblem[]): void;
  /** Puts the cursor there and the place into sight. */
  goTo(offset: number): void;
  /** Writes at the cursor, over what is selected. */
  insert(text: string): void;
  /** Takes another text; can be undone. */
  replace(text: string): void;
  close(): void;
}

export function openEditor({ place, text, label, chinese, onChange }: EditorOptions): TemplateTextEditor {
  const extensions = [
    basicSetup,
    markdown(),
    tags,
    lintGutter(),
    editorLook,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
    chinese ? EditorState.phrases.of(chinesePhrases) : [],
  ];
  const view = new EditorView({ parent: place, state: EditorState.create({ doc: text, extensions }) });
  view.scrollDOM.tabIndex = 0; // Without it only the mouse can scroll what is longer than the pane.
  return {
    mark: (problems) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          problems.map((each) => diagnosticOf(each, view)),
        ),
      ),
    goTo: (offset) => goTo(view, offset),
    insert: (inserted) => {
      view.dispatch(view.state.replaceSelection(inserted), { scrollIntoView: true });
      view.focus();
    },
    replace: (other) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: other } }),
    close: () => view.destroy(),
  };
}

function goTo(view: EditorView, offset: number): void {
  const anchor = Math.min(offset, view.state.doc.length);
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
  view.focus();
}

function diagnosticOf({ offset, length, message }: ReportTemplateProblem, view: EditorView): Diagnostic {
  const end = view.state.doc.length;
  const from = Math.min(offset, end);
  return { from, to: Math.min(from + Math.max(length, 1), end), severity: 'error', message };
}

// Of Markdown our braces are plain text; whoever reads the template looks for them first.
const decorator = new MatchDecorator({
  regexp: tagPattern,
  decoration: ([tag]) => Decoration.mark({ class: /^\{\{[#/]|^\{\{else/.test(tag) ? 'tag-block' : 'tag-figure' }),
});

const tags = ViewPlugin.define(
  (view) => ({
    found: decorator.createDeco(view),
    update(update: ViewUpdate) {
      this.found = decorator.updateDeco(update, this.found);
    },
  }),
  { decorations: ({ found }) => found },
);
