import { useWords } from '../../words/language.tsx';

/** What the marks in the text mean. */
export function Legend() {
  const { words } = useWords();
  const { verdicts, unrelated, legend } = words.audit;
  return (
    <ul className="audit-legend" aria-label={legend}>
      {(['contradiction', 'suspicious'] as const).map((verdict) => (
        <li key={verdict}>
          <span className="audited-number" data-verdict={verdict}>
            123
            <span className="audited-word">{verdicts[verdict]}</span>
          </span>
        </li>
      ))}
      <li>
        <span className="audited-number" data-verdict="consistent">
          123<span className="audited-word">✓</span>
        </span>{' '}
        {verdicts.consistent}
      </li>
      <li>
        <span className="audited-number">123</span> {unrelated}
      </li>
    </ul>
  );
}
