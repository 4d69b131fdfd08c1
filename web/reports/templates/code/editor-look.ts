// The editor in the app's own dress.

import { EditorView } from '@codemirror/view';

const mono = 'ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace';

export const editorLook = EditorView.theme({
  '&': { height: '100%', fontSize: '14px', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: mono, lineHeight: '1.7' },
  '.cm-gutters': { backgroundColor: 'var(--shade)', color: 'var(--ink-soft)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: '#f0f3f899' },
  '.cm-line span': { textDecoration: 'none' },
  '.tag-figure': { color: '#1f4e8c', backgroundColor: '#eaf0f8', borderRadius: '2px' },
  '.tag-block': { color: '#6a3d8f', backgroundColor: '#f3edf8', borderRadius: '2px' },
  '.tag-figure *, .tag-block *': { color: 'inherit !important' },
  '.cm-lintRange-error': { backgroundColor: 'var(--amber-soft)' },
  '.cm-panels': { backgroundColor: 'var(--shade)', color: 'var(--ink)' },
});
