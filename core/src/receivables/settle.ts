import {
  alternateKey,
  contentHash,
  type Instant,
  type IsoDate,
  type Money,
  ok,
  type PlainData,
  refuse,
  type Result,
  rowId,
  subtract,
} from '../kernel';
import { accountingShare } from './accounting-share';
import { type OpenItem } from './open-item';
import { type OpenPosition } from './open-position';
import { type Settlement } from './settlement';
import { settlementParts } from './settlement-parts';

/** One of the two items of a settlement with what was open of it just before. */
export interface SettlementSide {
  readonly item: OpenItem;
  readonly position: OpenPosition;
}

export interface SettlementRequest {
  readonly debit: SettlementSide;
  readonly credit: SettlementSide;
  /** To take from the debit item, discount and write-off included. */
  readonly debitAmount: Money;
  /** To take from the credit item, in its own currency. */
  readonly creditAmount: Money;
  readonly discount: Money;
  readonly writeOff: Money;
  readonly effectiveOn: IsoDate;
  readonly recordedOn: Instant;
  /** Made by the caller: the same key is the same settlement, however often it is asked for. */
  readonly operationKey: string;
}

export type SettlementRefusal =
  | { readonly code: 'settlement.not-positive' }
  | { readonly code: 'settlement.wrong-side'; readonly itemId: string }
  | { readonly code: 'settlement.different-legal-entity' }
  | { readonly code: 'settlement.currency-mismatch' }
  | { readonly code: 'settlement.before-document'; readonly itemId: string }
  | { readonly code: 'settlement.exceeds-open'; readonly itemId: string; readonly open: Money }
  | { readonly code: 'settlement.unbalanced'; readonly debit: Money; readonly credit: Money };

/**
 * Settles a debit item against a credit item. Of one currency, the debit amount less discount and write-off must equal the credit amount; of
 * two, the caller states both amounts and the books show the difference as an exchange gain or loss.
 */
export function settle(request: SettlementRequest): Result<Settlement, SettlementRefusal> {
  const refusal = refusalOf(request);
  return refusal ? refuse(refusal) : ok(settlementOf(request));
}

function refusalOf(request: SettlementRequest): SettlementRefusal | undefined {
  const { debit, credit, debitAmount, creditAmount, discount, writeOff } = request;
  if (debitAmount.minor <= 0 || creditAmount.minor <= 0 || discount.minor < 0 || writeOff.minor < 0) {
    return { code: 'settlement.not-positive' };
  }
  if (debit.item.amount.minor <= 0) return { code: 'settlement.wrong-side', itemId: debit.item.id };
  if (credit.item.amount.minor >= 0) return { code: 'settlement.wrong-side', itemId: credit.item.id };
  if (debit.item.legalEntityId !== credit.item.legalEntityId) return { code: 'settlement.different-legal-entity' };
  if (!currenciesFit(request)) return { code: 'settlement.currency-mismatch' };
  const early = [debit.item, credit.item].find((item) => request.effectiveOn < item.documentDate);
  if (early) return { code: 'settlement.before-document', itemId: early.id };
  const cash = subtract(subtract(debitAmount, discount), writeOff);
  if (cash.minor <= 0 || (cash.currency === creditAmount.currency && cash.minor !== creditAmount.minor)) {
    return { code: 'settlement.unbalanced', debit: cash, credit: creditAmount };
  }
  return exceeded(debit, debitAmount.minor) ?? exceeded(credit, creditAmount.minor);
}

const currenciesFit = ({ debit, credit, debitAmount, creditAmount, discount, writeOff }: SettlementRequest): boolean =>
  [debitAmount, discount, writeOff].every((amount) => amount.currency === debit.item.amount.currency) &&
  creditAmount.currency === credit.item.amount.currency &&
  debit.item.accountingAmount.currency === credit.item.accountingAmount.currency;

const exceeded = ({ item, position }: SettlementSide, minor: number): SettlementRefusal | undefined =>
  minor > Math.abs(position.open.minor)
    ? { code: 'settlement.exceeds-open', itemId: item.id, open: position.open }
    : undefined;

function settlementOf(request: SettlementRequest): Settlement {
  const { debit, credit, debitAmount, creditAmount, discount, writeOff, effectiveOn, operationKey } = request;
  const creditAccountingAmount = accountingShare(credit.position, creditAmount);
  const applied = {
    debitItemId: debit.item.id,
    creditItemId: credit.item.id,
    debitAmount,
    creditAmount,
    discount,
    writeOff,
    effectiveOn,
    debitAccountingAmount: accountingShare(debit.position, debitAmount),
    creditAccountingAmount,
  };
  return {
    ...applied,
    id: rowId('settlement', operationKey),
    key: alternateKey('settlement', operationKey),
    customerId: debit.item.customerId,
    legalEntityId: debit.item.legalEntityId,
    exchangeDifference: subtract(settlementParts(applied).cash, creditAccountingAmount),
    recordedOn: request.recordedOn,
    requestHash: contentHash({ ...plain(applied), operationKey }),
  };
}

const plain = (applied: Record<string, string | Money>): Record<string, PlainData> =>
  Object.fromEntries(
    Object.entries(applied).map(([name, value]) => [name, typeof value === 'string' ? value : { ...value }]),
  );
