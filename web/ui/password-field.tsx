import { Form, Input } from 'antd';

const shortestPassword = 8;

interface PasswordFieldProps {
  name: string;
  label: string;
  hint: string;
  tooShort: string;
}

/** Where a password is chosen: of any characters, pasted or typed, and shown when asked. */
export function PasswordField({ name, label, hint, tooShort }: PasswordFieldProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[{ required: true, min: shortestPassword, message: tooShort }]}
    >
      <Input.Password autoComplete="new-password" size="large" />
    </Form.Item>
  );
}
