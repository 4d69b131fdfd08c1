import type { Visitor } from '../../src/access/visitor.ts';

/** Somebody at a desk of the office, at that instant. */
export function visitorAt(now: Date, visitor: Partial<Visitor> = {}): Visitor {
  return { now, address: '10.0.0.7', userAgent: 'test', ...visitor };
}
