import { useWords } from '../../words/language.tsx';

/** How a template is written, each form with what it comes to; clicking one writes it at the cursor. */
export function SyntaxHelp({ onInsert }: { onInsert: (text: string) => void }) {
  const { words } = useWords();
  return (
    <section className="template-help" aria-label={words.templates.help}>
      <p className="small quiet">{words.templates.helpHint}</p>
      {words.templates.syntax.map(({ title, forms }) => (
        <div key={title}>
          <h3 className="small">{title}</h3>
          <dl>
            {forms.map(([form, meaning]) => (
              <div key={form}>
                <dt>
                  <button type="button" onClick={() => onInsert(form)}>
                    <code>{form}</code>
                  </button>
                </dt>
                <dd className="small">{meaning}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
