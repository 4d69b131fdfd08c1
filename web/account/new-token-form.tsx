import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Radio } from 'antd';
import { addToken } from '../api/account.ts';
import type { TokenUse } from '../api/shapes.ts';
import { troubleText } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';
import type { MadeToken } from './token-secret.tsx';

interface Answers {
  name: string;
  may: TokenUse[];
  days: number;
}

const lengths = [30, 90, 365];

interface NewTokenFormProps {
  uses: TokenUse[];
  onMade: (made: MadeToken) => void;
}

export function NewTokenForm({ uses, onMade }: NewTokenFormProps) {
  const { words } = useWords();
  const { tokens } = words.accountPage;
  const adding = useAdding(onMade);
  return (
    <Form<Answers>
      name="new-token"
      layout="vertical"
      requiredMark={false}
      initialValues={{ may: uses.slice(0, 1), days: 90 }}
      onFinish={(answers) => adding.mutate(answers)}
    >
      <Form.Item
        name="name"
        label={tokens.name}
        extra={tokens.nameHint}
        rules={[{ required: true, whitespace: true, message: tokens.nameMissing }]}
      >
        <Input autoComplete="off" maxLength={100} size="large" />
      </Form.Item>
      <Form.Item name="may" label={tokens.uses} rules={[{ type: 'array', min: 1, message: tokens.usesMissing }]}>
        <Checkbox.Group options={uses.map((use) => ({ value: use, label: tokens.use[use] }))} />
      </Form.Item>
      <Form.Item name="days" label={tokens.days}>
        <Radio.Group options={lengths.map((days) => ({ value: days, label: tokens.day(days) }))} />
      </Form.Item>
      <div role="alert" className="field-problem form-problem">
        {adding.error && troubleText(adding.error, words)}
      </div>
      <Button htmlType="submit" loading={adding.isPending}>
        {tokens.add}
      </Button>
    </Form>
  );
}

function useAdding(onMade: (made: MadeToken) => void) {
  const { language } = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ name, may, days }: Answers) => {
      const { secret } = await addToken(language, { name: name.trim(), may, expires_on: dayAfter(days) });
      return { name: name.trim(), secret };
    },
    onSuccess: async (made) => {
      onMade(made);
      await queries.invalidateQueries({ queryKey: ['account', 'tokens'] });
    },
  });
}

/** The day in China that many days from now. */
function dayAfter(days: number): string {
  return new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
}
