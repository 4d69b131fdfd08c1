import type { Admission, SignedIn } from '../../src/access/admission.ts';
import type { Visitor } from '../../src/access/visitor.ts';

/** Somebody at a desk of the office, at that instant. */
export function visitorAt(now: Date, visitor: Partial<Visitor> = {}): Visitor {
  return { now, address: '10.0.0.7', userAgent: 'test', ...visitor };
}

/** Whom an admission let in; fails where a second step is still to come. */
export async function letIn(admission: Promise<Admission>): Promise<SignedIn> {
  const answer = await admission;
  if ('step' in answer) throw new Error(`a second step is still to come: ${answer.step}`);
  return answer;
}
