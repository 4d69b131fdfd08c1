import { Checkbox } from 'antd';
import type { Confirmation, ImportQuestion } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';

interface QuestionsProps {
  questions: ImportQuestion[];
  confirmed: readonly Confirmation[];
  onConfirm: (confirmed: Confirmation[]) => void;
}

/** What somebody must decide before the file goes in. */
export function Questions({ questions, confirmed, onConfirm }: QuestionsProps) {
  const { words } = useWords();
  if (questions.length === 0) return null;
  return (
    <fieldset className="import-questions">
      <legend>{words.imports.questions}</legend>
      {questions.map(({ confirm, message }) => (
        <div key={confirm}>
          <p>{message}</p>
          <Checkbox
            checked={confirmed.includes(confirm)}
            onChange={({ target }) =>
              onConfirm(target.checked ? [...confirmed, confirm] : confirmed.filter((each) => each !== confirm))
            }
          >
            {words.imports.confirmations[confirm]}
          </Checkbox>
        </div>
      ))}
    </fieldset>
  );
}
