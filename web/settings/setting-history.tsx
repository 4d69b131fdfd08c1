import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { settingHistoryQuery } from '../api/settings.ts';
import { instant } from '../ui/instant.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';

/** All that was ever decided of one setting; asked for when it is opened. */
export function SettingHistory({ settingKey, name }: { settingKey: string; name: string }) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="setting-history small" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary aria-label={words.settings.historyOf(name)}>{words.settings.history}</summary>
      {open && <Steps settingKey={settingKey} name={name} />}
    </details>
  );
}

function Steps({ settingKey, name }: { settingKey: string; name: string }) {
  const { words, language } = useWords();
  const steps = useQuery(settingHistoryQuery(language, settingKey));
  const { step, sinceEver, since, noHistory, replaced } = words.settings;
  if (steps.error) return <TroubleNote error={steps.error} onRetry={() => void steps.refetch()} />;
  if (steps.isPending) return <Waiting heights={[24]} label={words.settings.historyOf(name)} />;
  if (steps.data.length === 0) return <p className="quiet">{noHistory}</p>;
  return (
    <ul>
      {steps.data.map(({ from, text, told_at, told_by, stands }) => (
        <li key={`${told_at} ${from}`} className={stands ? undefined : 'quiet'}>
          {step(
            from === null ? sinceEver : since(from),
            text,
            told_by ?? words.imports.thisMachine,
            instant(told_at, language),
          )}
          {!stands && ` ${replaced}`}
        </li>
      ))}
    </ul>
  );
}
