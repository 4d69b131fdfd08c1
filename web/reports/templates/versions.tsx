import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type TemplateKey, versionText } from '../../api/report-templates.ts';
import type { ReportTemplateVersion } from '../../api/shapes.ts';
import { instant } from '../../ui/instant.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { useWords } from '../../words/language.tsx';

interface VersionsProps {
  template: TemplateKey;
  versions: ReportTemplateVersion[];
  /** Takes the text of a version into the editor; it holds once it is saved. */
  onTake: (text: string, number: number) => void;
}

/** Who saved what and when, each to be taken back. */
export function Versions({ template, versions, onTake }: VersionsProps) {
  const { words, language } = useWords();
  const take = useMutation({
    mutationFn: async (number: number) => onTake(await versionText(language, template, number), number),
  });
  if (versions.length === 0) return <p className="quiet">{words.templates.noVersions}</p>;
  return (
    <section className="template-versions" aria-label={words.templates.versions}>
      <p className="small quiet">{words.templates.versionsHint}</p>
      {take.error && <TroubleNote error={take.error} />}
      <ol>
        {versions.map(({ number, built_in: builtIn, note, saved_by: by, saved_at: at }, index) => (
          <li key={number}>
            <div>
              <strong>{words.templates.version(number)}</strong>
              {builtIn && <span className="quiet"> {words.templates.wasReset}</span>}
              {note !== '' && <p>{note}</p>}
              <p className="small quiet">
                {by ?? words.imports.thisMachine} · {instant(at, language)}
              </p>
            </div>
            {index === 0 ? (
              <span className="small quiet">{words.templates.holds}</span>
            ) : (
              <Button size="small" aria-label={words.templates.takeOf(number)} onClick={() => take.mutate(number)}>
                {words.templates.take}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
