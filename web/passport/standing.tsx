import type { Verdict } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';

/** What is to be known before the number is quoted. */
export function Standing({ verdicts }: { verdicts: Verdict[] }) {
  const { words } = useWords();
  if (verdicts.length === 0)
    return (
      <p className="standing clean">
        <span className="standing-word">✓ {words.passport.clean}</span> {words.passport.cleanSentence}
      </p>
    );
  return (
    <ul className="standing">
      {verdicts.map((verdict) => (
        <li key={verdict}>
          <span className="verdict">{words.verdicts[verdict].name}</span> {words.verdicts[verdict].sentence}
        </li>
      ))}
    </ul>
  );
}
