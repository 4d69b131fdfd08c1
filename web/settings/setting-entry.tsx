import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { decideSetting, takeBackSetting } from '../api/settings.ts';
import type { CompanySetting } from '../api/shapes.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';
import { SettingForm } from './setting-form.tsx';
import { SettingHistory } from './setting-history.tsx';

export function SettingEntry({ setting, mayDecide }: { setting: CompanySetting; mayDecide: boolean }) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  const { deciding, takingBack } = useDecision(setting, () => setOpen(false));
  return (
    <article className="setting-entry" aria-label={setting.name}>
      <div>
        <h3>{setting.name}</h3>
        <p className="quiet small">{setting.explanation}</p>
      </div>
      <div className="setting-value">
        <p>
          <strong>{setting.text}</strong> <Since setting={setting} />
        </p>
        {setting.coming.map(({ from, text }) => (
          <p key={from} className="verdict small">
            {words.settings.coming(from ?? '', text)}{' '}
            {mayDecide && (
              <Button
                size="small"
                loading={takingBack.isPending}
                onClick={() => takingBack.mutate(from)}
                aria-label={words.settings.takeBackOf(setting.name, from ?? '')}
              >
                {words.settings.takeBack}
              </Button>
            )}
          </p>
        ))}
        <SettingHistory settingKey={setting.key} name={setting.name} />
      </div>
      {mayDecide && !open && (
        <Button onClick={() => setOpen(true)} aria-label={words.settings.changeOf(setting.name)}>
          {words.settings.change}
        </Button>
      )}
      {open && (
        <SettingForm
          setting={setting}
          saving={deciding.isPending}
          error={deciding.error}
          onSave={deciding.mutate}
          onClose={() => setOpen(false)}
        />
      )}
      {takingBack.error && <TroubleNote error={takingBack.error} />}
    </article>
  );
}

function Since({ setting }: { setting: CompanySetting }) {
  const { words } = useWords();
  const { since, decided } = setting;
  const told = decided
    ? since === null
      ? words.settings.sinceEver
      : words.settings.since(since)
    : words.settings.byDefault;
  return <span className="quiet small">{told}</span>;
}

// Every figure may be another one with it.
function useDecision(setting: CompanySetting, onDone: () => void) {
  const { language } = useWords();
  const queries = useQueryClient();
  const onSuccess = async () => {
    onDone();
    await queries.invalidateQueries();
  };
  const deciding = useMutation({
    mutationFn: (body: { value: string; from: string | null }) => decideSetting(language, setting.key, body),
    onSuccess,
  });
  const takingBack = useMutation({
    mutationFn: (from: string | null) => takeBackSetting(language, setting.key, from),
    onSuccess,
  });
  return { deciding, takingBack };
}
