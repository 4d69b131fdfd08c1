/** What ends a job of which a part is done and stands. */
export class CutShort extends Error {
  readonly result: unknown;

  constructor(cause: unknown, result: unknown) {
    super('cut short', { cause });
    this.result = result;
  }
}
