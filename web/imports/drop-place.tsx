import { type ChangeEvent, type DragEvent, useState } from 'react';
import { useWords } from '../words/language.tsx';

interface DropPlaceProps {
  busy: boolean;
  disabled: boolean;
  onFiles: (files: File[]) => void;
  /** What is taken here, where it is no data to import. */
  takes?: { accept: string; title: string; hint: string };
}

/** Takes files by drop, by click and by keyboard. */
export function DropPlace({ busy, disabled, onFiles, takes }: DropPlaceProps) {
  const { words } = useWords();
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    if (list && list.length > 0 && !disabled && !busy) onFiles([...list]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    take(event.target.files);
    event.target.value = ''; // The same file may be chosen again.
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is a second way; the input takes keys and clicks
    <label
      className="drop-place"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        multiple={!takes}
        accept={takes?.accept ?? '.xlsx,.xls,.csv,.txt,.tsv,.zip,.gz'}
        className="visually-hidden"
        disabled={busy || disabled}
        onChange={choose}
      />
      <span className="drop-title">{takes?.title ?? (busy ? words.imports.sending : words.imports.dropTitle)}</span>
      <span className="quiet">{takes?.hint ?? words.imports.dropHint}</span>
    </label>
  );
}
