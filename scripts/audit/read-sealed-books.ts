import {
  decisionSealSelect,
  decisionSelect,
  readDecision,
  readDecisionSeal,
  type ReadRow,
  tables,
} from '@o2c/core/dataverse';
import { type Decision, type DecisionSeal, type Finding } from '@o2c/core/operations';

import { type Session } from '../dataverse/connect';
import { readRows } from '../dataverse/read-rows';

export interface SealedRows {
  readonly decisions: readonly Decision[];
  readonly seals: readonly DecisionSeal[];
  /** Rows that no longer are what they are called: whoever empties a column must not stop the verification. */
  readonly unreadable: readonly Finding[];
}

/** Every decision and every block, as they stand in Dataverse now. */
export async function readSealedBooks(session: Session): Promise<SealedRows> {
  const { decision, decisionSeal } = tables;
  const decisions = await readRows(session, { from: decision.entitySetName, select: decisionSelect });
  const seals = await readRows(session, { from: decisionSeal.entitySetName, select: decisionSealSelect });
  const [readDecisions, readSeals] = [decisions.map(readDecision), seals.map(readDecisionSeal)];
  return {
    decisions: readDecisions.flatMap(understood),
    seals: readSeals.flatMap(understood),
    unreadable: [...readDecisions, ...readSeals].flatMap(unreadable),
  };
}

const understood = <T>(read: ReadRow<T>): readonly T[] => (read.ok ? [read.value] : []);

function unreadable(read: ReadRow<unknown>): readonly Finding[] {
  if (read.ok) return [];
  const { id, table, defects } = read.error;
  const found = defects.map(({ column, reason, found }) => `${column} ${reason} (${found})`).join(', ');
  return [{ invariant: 'I21', subject: id, expected: `a row of ${table}`, found, text: 'The row cannot be read.' }];
}
