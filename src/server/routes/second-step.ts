// The second step of sign-in, for the browser whose password was right a moment ago.

import { z } from 'zod';
import { beginSetUp, enterByCode, enterBySetUp } from '../../access/two-step/pending-sign-in.ts';
import { answers } from '../answers/schemas.ts';
import { session } from '../answers/session-answer.ts';
import { answerAdmission } from '../admitted.ts';
import type { App } from '../app.ts';
import { pendingCookie } from '../cookies.ts';
import { perBrowser } from '../per-person.ts';
import { visitorOf } from '../visitor.ts';
import type { World } from '../world.ts';
import { codeBody, recoveryCodes, twoStepSecret } from './account-two-step.ts';

const tags = ['session'];

export function secondStepRoutes(app: App, world: World): void {
  const config = perBrowser(world.limits.signInsPerMinute);

  const byCode = {
    operationId: 'signInByCode',
    summary: 'Takes a one-time code, or a recovery code, and signs in',
    tags,
    body: codeBody,
    response: answers(session),
  };
  app.post('/api/session/code', { schema: byCode, config }, async (request, reply) => {
    const shown = { pending: pendingOf(pendingCookie.read(request)), code: request.body.code };
    return answerAdmission(world, reply, await enterByCode(world.db, shown, visitorOf(request, world)));
  });

  const begin = {
    operationId: 'setUpAtSignIn',
    summary: 'A secret for the app of somebody whose role asks for two-step verification',
    tags,
    response: answers(twoStepSecret),
  };
  app.post('/api/session/two-step', { schema: begin, config }, async (request) =>
    beginSetUp(world.db, pendingOf(pendingCookie.read(request)), visitorOf(request, world)),
  );

  const confirm = {
    operationId: 'confirmAtSignIn',
    summary: 'Confirms it with a code and signs in',
    tags,
    body: codeBody,
    response: answers(z.object({ session, ...recoveryCodes.shape }).meta({ id: 'ConfirmedSignIn' })),
  };
  app.post('/api/session/two-step/confirm', { schema: confirm, config }, async (request, reply) => {
    const shown = { pending: pendingOf(pendingCookie.read(request)), code: request.body.code };
    const { recoveryCodes: codes, ...signedIn } = await enterBySetUp(world.db, shown, visitorOf(request, world));
    return { session: await answerAdmission(world, reply, signedIn), recovery_codes: codes };
  });
}

// Without a cookie there is nothing to be found either; one refusal tells both.
function pendingOf(pending: string | undefined): string {
  return pending ?? '';
}
