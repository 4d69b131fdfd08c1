import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { changePassword } from '../api/account.ts';
import { PasswordField } from '../ui/password-field.tsx';
import { troubleText } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';

interface Answers {
  current: string;
  password: string;
}

export function PasswordSection({ username }: { username: string }) {
  const { words } = useWords();
  const { password } = words.accountPage;
  const [form] = Form.useForm<Answers>();
  const changing = useChanging(() => form.resetFields());
  return (
    <section className="account-section" aria-labelledby="account-password">
      <h2 id="account-password">{password.title}</h2>
      <p className="question">{password.hint}</p>
      <output className="undone-note">{changing.isSuccess && password.done}</output>
      <Form<Answers>
        name="change-password"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(answers) => changing.mutate(answers)}
      >
        {/* For whatever keeps passwords: whose this one is. */}
        <input type="text" autoComplete="username" value={username} readOnly hidden />
        <Form.Item
          name="current"
          label={password.current}
          rules={[{ required: true, message: password.currentMissing }]}
        >
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        <PasswordField name="password" label={password.next} hint={password.nextHint} tooShort={password.tooShort} />
        <div role="alert" className="field-problem form-problem">
          {changing.error && troubleText(changing.error, words)}
        </div>
        <Button type="primary" htmlType="submit" loading={changing.isPending}>
          {password.submit}
        </Button>
      </Form>
    </section>
  );
}

function useChanging(onChanged: () => void) {
  const { language } = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (answers: Answers) => changePassword(language, answers),
    onSuccess: async () => {
      onChanged();
      await queries.invalidateQueries({ queryKey: ['account'] });
    },
  });
}
