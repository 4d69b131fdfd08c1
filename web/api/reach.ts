// Whether the server answered last time. Not what the browser thinks of the network: a server on the same machine answers
// without any.

let reached = true;
const listeners = new Set<() => void>();

export function noteReach(answered: boolean): void {
  if (answered === reached) return;
  reached = answered;
  for (const notify of listeners) notify();
}

export function isReached(): boolean {
  return reached;
}

export function onReach(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
