// What the company decides: about its numbers, and about who sees what beyond the own rows.

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { mayKeepPeople } from '../api/people.ts';
import { sessionQuery } from '../api/session.ts';
import { settingsQuery } from '../api/settings.ts';
import type { CompanySetting } from '../api/shapes.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { SettingEntry } from './setting-entry.tsx';
import { SettingsFrame } from './settings-frame.tsx';

export function SettingsPage() {
  const { words } = useWords();
  return (
    <SettingsFrame title={words.pages.companySettings}>
      <Settings />
    </SettingsFrame>
  );
}

function Settings() {
  const { words, language } = useWords();
  const settings = useQuery(settingsQuery(language));
  const visible = settings.data?.filter(isOfVisibility) ?? [];
  const retention = settings.data?.filter(isOfRetention) ?? [];
  const others = settings.data?.filter((setting) => !isOfVisibility(setting) && !isOfRetention(setting)) ?? [];
  return (
    <>
      <p className="question">{words.settings.hint}</p>
      {settings.error && <TroubleNote error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.isPending && <Waiting heights={[64, 64, 64, 64]} label={words.pages.companySettings} />}
      {visible.length > 0 && <Group title={words.settings.visibility} settings={visible} />}
      {retention.length > 0 && <Group title={words.settings.retention} settings={retention} />}
      {others.length > 0 && <Group title={words.settings.numbers} settings={others} />}
    </>
  );
}

function isOfVisibility({ key }: CompanySetting): boolean {
  return key.startsWith('visible.');
}

function isOfRetention({ key }: CompanySetting): boolean {
  return key.startsWith('retention.');
}

function Group({ title, settings }: { title: string; settings: CompanySetting[] }) {
  const { person } = useSuspenseQuery(sessionQuery).data;
  const mayDecide = person !== null && mayKeepPeople(person.role);
  return (
    <section className="settings-group" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {settings.map((setting) => (
          <li key={setting.key}>
            <SettingEntry setting={setting} mayDecide={mayDecide} />
          </li>
        ))}
      </ul>
    </section>
  );
}
