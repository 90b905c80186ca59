import {
  convert,
  type CurrencyCode,
  type Decimal,
  type Instant,
  type IsoDate,
  type Money,
  negate,
  ok,
  refuse,
  type Result,
  smaller,
  zero,
} from '../kernel';
import {
  type LedgerEntry,
  type NoAccount,
  type PostingAccounts,
  postSettlement,
  type Settlement,
  type SettlementRefusal,
  settle,
} from '../receivables';
import { afterSettlements, type ItemState } from './item-state';
import { type Allocation } from './payment-decision';

/** What is applied, and how it is posted. */
export interface ApplicationFacts {
  /** The credit: a payment's item, as it stands. */
  readonly credit: ItemState;
  readonly allocations: readonly Allocation[];
  /** The day of the money; a document of a later day is settled on that. */
  readonly effectiveOn: IsoDate;
  readonly recordedOn: Instant;
  readonly operationId: string;
  readonly accounts: PostingAccounts;
  /** Units of the second currency for one unit of the first. */
  readonly rateBetween: (from: CurrencyCode, to: CurrencyCode) => Result<Decimal, { readonly code: string }>;
}

/** Settlements with their postings, and the state of every item they touched. */
export interface Application {
  readonly settlements: readonly Settlement[];
  readonly entries: readonly LedgerEntry[];
  readonly credit: ItemState;
  readonly touched: ReadonlyMap<string, ItemState>;
}

export type ApplicationRefusal = SettlementRefusal | NoAccount | { readonly code: 'cash.no-exchange-rate' };

/**
 * Applies a payment to items in the order given, each with no more than is open of it and no more than is left of the payment (CA-6); a rest stays
 * open on the payment. In another currency the payment counts at the day's rate, and the books show the difference to the item's own rate.
 */
export function applyPayment(facts: ApplicationFacts): Result<Application, ApplicationRefusal> {
  let credit = facts.credit;
  const touched = new Map<string, ItemState>();
  const settlements: Settlement[] = [];
  const entries: LedgerEntry[] = [];
  for (const allocation of facts.allocations) {
    const current = (state: ItemState): ItemState => touched.get(state.item.id) ?? state;
    const debit = current(allocation.state);
    const source = allocation.creditNote ? current(allocation.creditNote) : credit;
    const done = settleOne(facts, { debit, source, wanted: allocation.amount });
    if (!done.ok) return done;
    if (!done.value) continue;
    const { settlement } = done.value;
    settlements.push(settlement);
    entries.push(...done.value.entries);
    touched.set(debit.item.id, afterSettlements(debit, [settlement]));
    const used = afterSettlements(source, [settlement]);
    if (allocation.creditNote) touched.set(source.item.id, used);
    else credit = used;
  }
  return ok({ settlements, entries, credit, touched });
}

interface Wanted {
  readonly debit: ItemState;
  readonly source: ItemState;
  readonly wanted: Money;
}

interface Settled {
  readonly settlement: Settlement;
  readonly entries: readonly LedgerEntry[];
}

/** Undefined when there is nothing left to take on one of the sides. */
function settleOne(
  { effectiveOn, recordedOn, operationId, accounts, rateBetween }: ApplicationFacts,
  { debit, source, wanted }: Wanted,
): Result<Settled | undefined, ApplicationRefusal> {
  const amounts = amountsOf(smaller(wanted, debit.position.open), negate(source.position.open), rateBetween);
  if (!amounts.ok) return amounts;
  const { debitAmount, creditAmount } = amounts.value;
  if (debitAmount.minor <= 0 || creditAmount.minor <= 0) return ok(undefined);
  const settled = settle({
    debit,
    credit: source,
    debitAmount,
    creditAmount,
    discount: zero(debitAmount.currency),
    writeOff: zero(debitAmount.currency),
    effectiveOn: [effectiveOn, debit.item.documentDate, source.item.documentDate].reduce(later),
    recordedOn,
    operationKey: `${operationId}/${source.item.id}/${debit.item.id}`,
  });
  if (!settled.ok) return settled;
  const posted = postSettlement({ settlement: settled.value, debit: debit.item, credit: source.item }, accounts);
  return posted.ok ? ok({ settlement: settled.value, entries: posted.value }) : posted;
}

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);

/** What both sides give: of one currency the smaller amount; of two, the payment's worth in the item's currency, or the item's in the payment's. */
function amountsOf(
  wanted: Money,
  available: Money,
  rateBetween: ApplicationFacts['rateBetween'],
): Result<{ debitAmount: Money; creditAmount: Money }, { readonly code: 'cash.no-exchange-rate' }> {
  if (wanted.currency === available.currency) {
    const amount = smaller(wanted, available);
    return ok({ debitAmount: amount, creditAmount: amount });
  }
  const there = rateBetween(available.currency, wanted.currency);
  const back = rateBetween(wanted.currency, available.currency);
  if (!there.ok || !back.ok) return refuse({ code: 'cash.no-exchange-rate' });
  const worth = convert(available, { currency: wanted.currency, rate: there.value, mode: 'halfEven' });
  if (worth.minor <= wanted.minor) return ok({ debitAmount: worth, creditAmount: available });
  const cost = convert(wanted, { currency: available.currency, rate: back.value, mode: 'halfEven' });
  return ok({ debitAmount: wanted, creditAmount: smaller(cost, available) });
}
