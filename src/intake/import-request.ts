// What an import is asked to do, and the task that it becomes.

import type { Operation } from '../access/log/log-operation.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Day } from '../base/dates.ts';
import type { Language } from '../base/errors.ts';
import type { Arrival } from '../jobs/arrival.ts';
import type { BatchFile } from '../records/batches.ts';
import type { NamedFile } from '../sheets/named-file.ts';
import type { Confirmation, ImportProgress } from './import-result.ts';
import type { Kind } from './layout/kinds.ts';
import type { CheckedMapping, Mapping } from './layout/mapping.ts';

export interface ImportRequest {
  /** Read one after the other; `fileName` is what the user calls the file. */
  files: readonly NamedFile[];
  kind?: Kind;
  mapping?: Mapping;
  dryRun?: boolean;
  /** The questions that are answered with yes. */
  confirm?: readonly Confirmation[];
  /** Of the reasons in the file of rejected rows; Chinese when not given. */
  language?: Language;
  /** How it came in; by the command line when not given. */
  arrival?: Arrival;
  /** What the operation log is to tell in place of an import. */
  told?: Pick<Operation, 'action' | 'subject' | 'before' | 'after'>;
  /** For tests. */
  today?: Day;
  onProgress?: (progress: ImportProgress) => void;
  /** Stops the import and leaves nothing of it, unless it is being committed already. */
  signal?: AbortSignal;
}

export interface Import {
  viewer: Viewer;
  request: ImportRequest;
  mapping: CheckedMapping;
  language: Language;
  files: BatchFile[];
  dataDir: string;
  withTax: boolean;
  /** In the company's zone. */
  today: Day;
}
