import { Button } from 'antd';
import { useEffect, useState } from 'react';

interface CopyButtonProps {
  text: string;
  label: string;
  /** Said for a moment after it was pressed. */
  done: string;
}

/** Puts a text into the clipboard. Over plain http browsers have none to give; then the text is selected by hand. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 3000);
    return () => clearTimeout(timer);
  }, [copied]);
  if (!('clipboard' in navigator)) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Button onClick={() => void copy()} aria-live="polite">
      {copied ? done : label}
    </Button>
  );
}
