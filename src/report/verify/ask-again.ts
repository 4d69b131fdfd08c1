// Asks the figures of a document once more, as it asked them: from its business day and from the rows of the same people, at its
// version and today.

import type { Viewer } from '../../access/viewer.ts';
import { Refusal } from '../../base/errors.ts';
import type { Database } from '../../db/database.ts';
import { isTimeOver } from '../../db/time-over.ts';
import { ask } from '../../figures/ask.ts';
import type { Answer } from '../../figures/figure.ts';
import { parseQuestion } from '../../figures/language/parse.ts';
import { currentVersion } from '../../records/changes.ts';
import type { PassportOfFile } from './listed.ts';
import { verifiedTooLong } from './refusals.ts';

export interface AskedAgain {
  /** By expression, as far as the viewer may see and the ledger knows the version. */
  before: Map<string, Answer>;
  now: Map<string, Answer>;
  versionNow: number;
  /** Who asks, with the scope of the document; undefined where that is not theirs. */
  asker: Viewer | undefined;
}

/** A report's own questions take a hundredth of it each; a list that somebody made up may ask for anything. */
const longestStatementMs = 60_000;

export async function askAgain(db: Database, viewer: Viewer, file: PassportOfFile): Promise<AskedAgain> {
  const versionNow = await currentVersion(db.kysely);
  const asker = asAsked(viewer, file.people);
  if (!asker || file.version > versionNow) return { before: new Map(), now: new Map(), versionNow, asker };
  const expressions = [...new Set([...file.figures, ...file.points].map(({ expr }) => expr))].filter(isOneNumber);
  const at = async (atVersion: number) => {
    const { asOf, askedOn, language } = file;
    const asked = { expressions, asOf, askedOn, atVersion, language, statementMs: longestStatementMs };
    const answers = await ask(db, asker, asked).catch((error: unknown) => {
      throw isTimeOver(error) ? verifiedTooLong() : error;
    });
    return new Map(expressions.map((expression, index) => [expression, answers[index]!]));
  };
  const now = await at(versionNow);
  return { before: file.version === versionNow ? now : await at(file.version), now, versionNow, asker };
}

const longestExpression = 2000;

// A number in a text is one, never a breakdown.
function isOneNumber(expression: string): boolean {
  if (expression.length > longestExpression) return false;
  try {
    return parseQuestion(expression).by.length === 0;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

// The report of one team is asked again as that team's, by whoever sees all of its rows.
function asAsked(viewer: Viewer, people: number[] | undefined): Viewer | undefined {
  const { scope } = viewer;
  if (people === undefined) return scope.all ? viewer : undefined;
  if (!scope.all && !people.every((id) => scope.people.includes(id))) return undefined;
  return { ...viewer, scope: { all: false, people, actor: scope.actor } };
}
