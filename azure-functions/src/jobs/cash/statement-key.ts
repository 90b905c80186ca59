import { entryKeys, type JudgedStatement } from '@o2c/core/cash-application';
import { alternateKey, rowId } from '@o2c/core/kernel';

/** Id and key of a statement's row. */
export interface StatementIdentity {
  readonly id: string;
  readonly key: string;
}

/**
 * A statement is known by everything it says, so that the same statement is one row whatever its file is called and however often it comes; one that
 * differs in a balance or an entry is another statement, which may overlap it (CA-1).
 */
export function statementIdentity(statement: JudgedStatement, accountHash: string): StatementIdentity {
  const key = alternateKey(
    'bankstatement',
    accountHash,
    statement.statementId,
    statement.sequence ?? '',
    statement.openedOn ?? '',
    statement.closedOn ?? '',
    statement.opening?.minor ?? '',
    statement.closing?.minor ?? '',
    ...entryKeys(accountHash, statement.entries),
  );
  return { id: rowId('bankstatement', key), key };
}
