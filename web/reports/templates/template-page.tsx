// The page on which a template of a report is written, its preview beside it.

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type TemplateKey, templateQuery } from '../../api/report-templates.ts';
import { mayKeepData, sessionQuery } from '../../api/session.ts';
import { MissingPage, NotForYou } from '../../shell/notes.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/language.tsx';
import { TemplateEditor } from './template-editor.tsx';
import '../../styles/templates.css';

export function TemplatePage() {
  const { words } = useWords();
  const { kind, language } = useParams({ from: '/signed-in/reports/templates/$kind/$language' });
  const { person } = useSuspenseQuery(sessionQuery).data;
  useTitle(words.pages.templates);
  if (person && !mayKeepData(person.role)) return <NotForYou />;
  if (!isKind(kind, words.reports.kinds) || (language !== 'zh' && language !== 'en')) return <MissingPage />;
  return <Opened key={`${kind} ${language}`} template={{ kind, language }} />;
}

function Opened({ template }: { template: TemplateKey }) {
  const { words, language } = useWords();
  const { data, error, refetch } = useQuery(templateQuery(language, template));
  return (
    <div className="template-page">
      <Link to="/reports/templates" search={{}}>
        {words.templates.all}
      </Link>
      <h1>{words.templates.titleOf(words.reports.kinds[template.kind], words.reports.languages[template.language])}</h1>
      {error && <TroubleNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting heights={[36, 480]} label={words.templates.text} />}
      {data && <TemplateEditor template={data} />}
    </div>
  );
}

function isKind(text: string, kinds: Record<TemplateKey['kind'], string>): text is TemplateKey['kind'] {
  return Object.hasOwn(kinds, text);
}
