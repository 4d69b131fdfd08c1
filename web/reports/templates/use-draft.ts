// What is typed and not saved yet, kept on this device over a reload.

import { useState } from 'react';
import type { TemplateKey } from '../../api/report-templates.ts';

export interface Draft {
  text: string;
  /** The version that it was made from. */
  basedOn: number;
}

export function useDraft({ kind, language }: TemplateKey, saved: Draft) {
  const key = `youju.template.${kind}.${language}`;
  const [standing, setStanding] = useState(saved);
  const [draft, setDraft] = useState(() => storedDraft(key) ?? saved);
  const [restored] = useState(draft !== saved && draft.text !== saved.text);
  const keep = (next: Draft) => {
    setDraft(next);
    store(key, next.text === standing.text ? undefined : next);
  };
  return {
    draft,
    standing,
    /** It was typed before the page was opened. */
    restored,
    changed: draft.text !== standing.text,
    type: (text: string) => keep({ ...draft, text }),
    /** Goes on from another version with the text as it is: both were looked at. */
    rebase: (basedOn: number, other: string) => {
      setStanding({ text: other, basedOn });
      setDraft({ ...draft, basedOn });
      store(key, { ...draft, basedOn });
    },
    /** The server has it. */
    settle: (settled: Draft, typed: string) => {
      setStanding(settled);
      setDraft({ text: typed, basedOn: settled.basedOn });
      store(key, typed === settled.text ? undefined : { text: typed, basedOn: settled.basedOn });
    },
  };
}

function storedDraft(key: string): Draft | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Draft> | null;
    if (typeof found?.text === 'string' && Number.isInteger(found.basedOn)) return found as Draft;
  } catch {
    // Another program's, or cut short: as if nothing was there.
  }
  return undefined;
}

// A full or forbidden store loses the draft of a reload, nothing else.
function store(key: string, draft: Draft | undefined): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // As above.
  }
}
