import type { KeyboardEvent } from 'react';

interface PaneTabsProps<Key extends string> {
  label: string;
  tabs: readonly { key: Key; name: string }[];
  shown: Key;
  onShow: (key: Key) => void;
}

/** What the panel below shows; the arrows go from one to the next. */
export function PaneTabs<Key extends string>({ label, tabs, shown, onShow }: PaneTabsProps<Key>) {
  const turn = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    const at = tabs.findIndex(({ key }) => key === shown);
    const next = tabs[(at + step + tabs.length) % tabs.length]!;
    onShow(next.key);
    document.getElementById(`tab-${next.key}`)?.focus();
  };
  return (
    <div className="pane-tabs" role="tablist" aria-label={label} onKeyDown={turn} tabIndex={-1}>
      {tabs.map(({ key, name }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`tab-${key}`}
          aria-selected={key === shown}
          aria-controls="template-side"
          tabIndex={key === shown ? 0 : -1}
          onClick={() => onShow(key)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
