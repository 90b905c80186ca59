import { type Finding } from '../operations';
import { type BankEntry } from './bank-entry';
import { shownAmount } from './shown-amount';
import { type StoredStatement } from './stored-statement';

/** Every statement and bank entry there is. */
export interface StatementBooks {
  readonly statements: readonly StoredStatement[];
  readonly entries: readonly Pick<BankEntry, 'bankStatementId' | 'amount'>[];
}

/**
 * I8: of each posted statement, opening balance plus its own entries plus those another statement had brought before is the closing balance; and each
 * begins where another one of its account ends, the entries they have in common aside. A statement that is not complete, or quarantined
 * and yet has entries, is found, too.
 */
export function checkStatements({ statements, entries }: StatementBooks): readonly Finding[] {
  const sums = new Map<string, { minor: number; count: number }>();
  for (const { bankStatementId, amount } of entries) {
    const { minor, count } = sums.get(bankStatementId) ?? { minor: 0, count: 0 };
    sums.set(bankStatementId, { minor: minor + amount.minor, count: count + 1 });
  }
  const byAccount = new Map<string, StoredStatement[]>();
  for (const statement of statements.filter(({ status }) => status === 'posted')) {
    byAccount.set(statement.bankAccountId, [...(byAccount.get(statement.bankAccountId) ?? []), statement]);
  }
  return [
    ...statements.flatMap((statement) => footing(statement, sums.get(statement.id) ?? { minor: 0, count: 0 })),
    ...[...byAccount.values()].flatMap(chain),
  ];
}

function footing(
  statement: StoredStatement,
  own: { readonly minor: number; readonly count: number },
): readonly Finding[] {
  const { id, status, opening, closing, duplicateAmount, entryCount, duplicateCount } = statement;
  if (status === 'received') {
    const found = `${own.count} entries`;
    return [
      finding(id, {
        expected: `${entryCount} entries`,
        found,
        text: 'A statement is not complete: post its file again.',
      }),
    ];
  }
  if (status === 'quarantined') {
    if (own.count === 0) return [];
    const text = 'A statement in quarantine has entries.';
    return [finding(id, { expected: '0', found: `${own.count}`, text })];
  }
  if (!opening || !closing)
    return [finding(id, { expected: 'two balances', found: 'none', text: 'A posted statement lacks a balance.' })];
  const findings: Finding[] = [];
  const expected = opening.minor + own.minor + (duplicateAmount?.minor ?? 0);
  if (expected !== closing.minor) {
    const text = 'Opening balance and entries of a statement do not make its closing balance.';
    findings.push(
      finding(id, { expected: shownAmount({ ...closing, minor: expected }), found: shownAmount(closing), text }),
    );
  }
  if (own.count + duplicateCount !== entryCount) {
    const text = 'A statement has not the entries it came with.';
    findings.push(finding(id, { expected: `${entryCount}`, found: `${own.count + duplicateCount}`, text }));
  }
  return findings;
}

/** Of the statements of one account all but the first follow another. */
function chain(statements: readonly StoredStatement[]): readonly Finding[] {
  const heads = statements.filter((one) => !statements.some((other) => other !== one && follows(one, other)));
  const [, ...later] = [...heads].sort(byPeriod);
  return later.map((statement) => {
    const found = statement.opening ? shownAmount(statement.opening) : 'no balance';
    const text = 'A statement does not begin where another one of its account ends: one between them is missing.';
    return finding(statement.id, { expected: 'the closing balance of the one before', found, text });
  });
}

function follows(statement: StoredStatement, other: StoredStatement): boolean {
  if (statement.entryCount > 0 && statement.duplicateCount === statement.entryCount) return true;
  const opening = statement.opening?.minor ?? NaN;
  const closing = other.closing?.minor ?? NaN;
  // What they have in common was brought by this one's predecessor, or by this one before its predecessor came.
  return [closing, closing - (other.duplicateAmount?.minor ?? 0)].some(
    (end) => end === opening || end === opening + (statement.duplicateAmount?.minor ?? 0),
  );
}

const byPeriod = (one: StoredStatement, other: StoredStatement): number =>
  compare(one.closedOn ?? '', other.closedOn ?? '') ||
  compare(one.openedOn ?? '', other.openedOn ?? '') ||
  compare(one.recordedOn, other.recordedOn);

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const finding = (subject: string, told: Pick<Finding, 'expected' | 'found' | 'text'>): Finding => ({
  invariant: 'I8',
  subject,
  ...told,
});
