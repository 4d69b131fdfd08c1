import type { SheetRow } from '../sheet-row.ts';
import type { Token } from './tokens.ts';

/** Makes rows of tokens. */
export interface MarkupRows {
  take(tokens: Token[]): SheetRow[];
  end(): SheetRow[];
  hasTable(): boolean;
  /** Whether what must be closed at the end was. */
  isWhole(): boolean;
}
