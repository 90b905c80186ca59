import { type JudgedStatement, placeEntries, type Quarantine, type StoredStatement } from '@o2c/core/cash-application';
import { type BankAccount } from '@o2c/core/dataverse';
import { sum } from '@o2c/core/kernel';
import { quarantineText } from '../../formats/quarantine-text';
import { type Moment } from '../moment';
import { type StatementIdentity } from './statement-key';
import { type StatementShelf } from './statement-ports';

/** A statement of a file on its way into the books. */
export interface StatementInHand {
  readonly statement: JudgedStatement;
  readonly format: StoredStatement['format'];
  readonly fileHash: string;
  readonly accountHash: string;
  readonly identity: StatementIdentity;
  /** Keys of the booked entries. */
  readonly keys: readonly string[];
}

/** What to do with a statement, seen against what is kept. */
export type StatementPlan =
  | { readonly kind: 'refused'; readonly reason: 'statement.account-unknown' | 'statement.account-currency' }
  | { readonly kind: 'count-on'; readonly names: readonly string[] }
  /** It stands already as this row says. */
  | { readonly kind: 'known'; readonly stored: StoredStatement }
  /** To be written, or to be completed: `places` are the booked entries that are missing. */
  | {
      readonly kind: 'write';
      readonly stored: StoredStatement;
      readonly account: BankAccount;
      readonly places: readonly number[];
      /** The row is there already and only its entries were not all written. */
      readonly begun: boolean;
    };

/**
 * Decides about one statement. Refused for an account that is not ours or kept in another currency; quarantined, without entries, when it does not foot
 * or its overlap with another statement is not explained; otherwise posted with the entries nobody brought before. Pure.
 */
export function planStatement(hand: StatementInHand, shelf: StatementShelf, moment: Moment): StatementPlan {
  const account = shelf.settings.bankAccounts.find(({ ibanHash }) => ibanHash === hand.accountHash);
  if (!account) return { kind: 'refused', reason: 'statement.account-unknown' };
  if (account.currency !== hand.statement.currency) return { kind: 'refused', reason: 'statement.account-currency' };
  const own = shelf.statements.find(({ id }) => id === hand.identity.id);
  if (own && own.status !== 'received') return { kind: 'known', stored: own };
  const draft = draftOf(hand, account, moment);
  const quarantined = (quarantine: Quarantine): StatementPlan => ({
    kind: 'write',
    account,
    places: [],
    begun: false,
    stored: { ...draft, status: 'quarantined', quarantineReason: quarantineText(quarantine) },
  });
  if (hand.statement.quarantine) return quarantined(hand.statement.quarantine);
  const placement = placeEntries({
    statement: hand.statement,
    statementRowId: hand.identity.id,
    account: hand.accountHash,
    keys: hand.keys,
    known: new Map(shelf.entries.map((entry) => [entry.key, entry])),
    others: shelf.statements.filter(({ id, bankAccountId }) => id !== hand.identity.id && bankAccountId === account.id),
  });
  if (placement.kind === 'count-on') return placement;
  if (placement.kind === 'unexplained') {
    const other = shelf.statements.find(({ id }) => id === placement.statementId);
    const statementId = other?.statementId ?? placement.statementId;
    return quarantined({ code: 'statement.overlap-unexplained', statementId });
  }
  const booked = hand.statement.entries.filter(({ status }) => status === 'booked');
  const duplicates = placement.duplicates.flatMap((at) => booked[at]?.amount ?? []);
  const duplicateAmount = sum(duplicates, hand.statement.currency);
  const stored: StoredStatement = { ...draft, duplicateCount: duplicates.length, duplicateAmount };
  return { kind: 'write', account, places: placement.new, stored: own ?? stored, begun: own !== undefined };
}

function draftOf(hand: StatementInHand, account: BankAccount, { now }: Moment): StoredStatement {
  const { statement, identity, format, fileHash } = hand;
  return {
    ...identity,
    bankAccountId: account.id,
    legalEntityId: account.legalEntityId,
    format,
    status: 'posted',
    statementId: statement.statementId,
    currency: statement.currency,
    balanced: statement.balanced,
    entryCount: hand.keys.length,
    duplicateCount: 0,
    fileHash,
    recordedOn: now,
    ...(statement.sequence === undefined ? {} : { sequence: statement.sequence }),
    ...(statement.openedOn === undefined ? {} : { openedOn: statement.openedOn }),
    ...(statement.closedOn === undefined ? {} : { closedOn: statement.closedOn }),
    ...(statement.opening ? { opening: statement.opening } : {}),
    ...(statement.closing ? { closing: statement.closing } : {}),
  };
}
