// For administrators: which roles cannot sign in by a password alone.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form } from 'antd';
import { saveSignInRules, signInRulesQuery } from '../api/account.ts';
import type { Role } from '../api/shapes.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';

export function RulesSection() {
  const { words, language } = useWords();
  const { rules } = words.accountPage;
  const asked = useQuery(signInRulesQuery(language));
  const saving = useSaving();
  return (
    <section className="account-section" aria-labelledby="rules">
      <h2 id="rules">{rules.title}</h2>
      <p className="question">{rules.hint}</p>
      <output className="undone-note">{saving.isSuccess && rules.saved}</output>
      {(asked.error ?? saving.error) && <TroubleNote error={(asked.error ?? saving.error)!} />}
      {asked.data && (
        <Form<{ roles: Role[] }>
          name="sign-in-rules"
          initialValues={{ roles: asked.data }}
          onFinish={({ roles }) => saving.mutate(roles)}
        >
          <Form.Item name="roles">
            <Checkbox.Group options={Object.entries(words.roles).map(([value, label]) => ({ value, label }))} />
          </Form.Item>
          <Button htmlType="submit" loading={saving.isPending}>
            {rules.save}
          </Button>
        </Form>
      )}
    </section>
  );
}

function useSaving() {
  const { language } = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (roles: Role[]) => saveSignInRules(language, roles),
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  });
}
