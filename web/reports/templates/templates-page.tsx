// The templates of all reports: whose text each is written from.

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { templatesQuery } from '../../api/report-templates.ts';
import { mayKeepData, sessionQuery } from '../../api/session.ts';
import type { ReportTemplateState } from '../../api/shapes.ts';
import { NotForYou } from '../../shell/notes.tsx';
import { instant } from '../../ui/instant.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/language.tsx';
import '../../styles/templates.css';

export function TemplatesPage() {
  const { words, language } = useWords();
  useTitle(words.pages.templates);
  const { person } = useSuspenseQuery(sessionQuery).data;
  const allowed = person !== null && mayKeepData(person.role);
  const { data, error, refetch } = useQuery({ ...templatesQuery(language), enabled: allowed });
  if (!allowed) return <NotForYou />;
  return (
    <div className="templates-page">
      <Link to="/reports" search={{}}>
        {words.templates.toReports}
      </Link>
      <h1>{words.pages.templates}</h1>
      <p>{words.templates.hint}</p>
      {error && <TroubleNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting heights={[44, 44, 44, 44, 44]} label={words.pages.templates} />}
      {data && <TemplateTable templates={data} />}
    </div>
  );
}

function TemplateTable({ templates }: { templates: ReportTemplateState[] }) {
  const { words } = useWords();
  const { columns } = words.templates;
  return (
    <table className="figures-table templates-table">
      <thead>
        <tr>
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.holds}</th>
          <th scope="col">{columns.saved}</th>
          <th scope="col">{columns.note}</th>
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => (
          <TemplateRow key={`${template.kind} ${template.language}`} template={template} />
        ))}
      </tbody>
    </table>
  );
}

function TemplateRow({ template }: { template: ReportTemplateState }) {
  const { words, language } = useWords();
  const { version, builtIn, changedMark } = words.templates;
  const { kinds, languages } = words.reports;
  const { own, number, note, saved_at: at, saved_by: by } = template;
  const params = { kind: template.kind, language: template.language };
  return (
    <tr>
      <th scope="row">
        <Link to="/reports/templates/$kind/$language" params={params} search={{}}>
          {words.templates.nameOf(kinds[template.kind], languages[template.language])}
        </Link>
      </th>
      <td>
        {own ? version(number) : <span className="quiet">{builtIn}</span>}
        {template.built_in_changed && <span className="verdict"> {changedMark}</span>}
      </td>
      <td className="quiet">{own && at !== null && `${by ?? words.imports.thisMachine} · ${instant(at, language)}`}</td>
      <td>{own && note}</td>
    </tr>
  );
}
