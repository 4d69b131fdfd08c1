/** Whether the server stopped a statement because its time was over. */
export function isTimeOver(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014';
}
