import { validatorCompiler } from 'fastify-type-provider-zod';

/** For routes whose body is a stream that the handler reads: there is nothing in it for the schema to check. The rest is checked. */
export function uncheckedBody(route: { httpPart?: string }): ReturnType<typeof validatorCompiler> {
  return route.httpPart === 'body' ? (value: unknown) => ({ value }) : validatorCompiler(route as never);
}
