import { type CreditSignal, signalIdentity } from '@o2c/core/credit-score';
import { tables, writeCreditSignal } from '@o2c/core/dataverse';
import { ok, type Result } from '@o2c/core/kernel';
import { type Transaction, type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type Moment } from '../moment';
import { type ReadRefusal, type Reading } from '../reading';
import { type SignalDefect, type SourcedSignal } from './signal-source';

/** A customer as a source names it; its rows belong to the team. */
export interface NamedCustomer {
  readonly id: string;
  readonly ownerTeamId: string;
}

/** Where signals are kept. */
export interface SignalPorts {
  /** The customers of account numbers; a number of more than one customer has several. */
  readonly customersByNumber: (numbers: readonly string[]) => Reading<ReadonlyMap<string, readonly NamedCustomer[]>>;
  /** Those of these signals that are kept already, by key. */
  readonly kept: (keys: readonly string[]) => Reading<ReadonlyMap<string, CreditSignal>>;
  readonly write: (transactions: readonly Transaction[]) => Promise<ReadonlyMap<string, TransactionOutcome>>;
}

/** What became of what a source said. */
export interface KeptSignals {
  readonly stored: number;
  /** Kept before, and the same. */
  readonly known: number;
  readonly defects: readonly SignalDefect[];
  /** Of whom something new is known. */
  readonly customerIds: readonly string[];
}

/**
 * Keeps signals, each once per customer, source, kind and moment, however often it comes (CR-18). One that says something else under the same four
 * is a defect, never an overwrite; so is one of a moment to come, or of a customer nobody knows.
 */
export const keepSignals =
  (ports: SignalPorts) =>
  async (signals: readonly SourcedSignal[], moment: Moment): Promise<Result<KeptSignals, ReadRefusal>> => {
    const customers = await ports.customersByNumber([...new Set(signals.map((signal) => signal.customerNumber))]);
    if (!customers.ok) return customers;
    const { rows, defects } = rowsOf(signals, customers.value, moment);
    const kept = await ports.kept(rows.map(({ signal }) => signal.key));
    if (!kept.ok) return kept;
    const differing = rows.filter(({ signal }) => differs(signal, kept.value.get(signal.key)));
    const fresh = rows.filter(({ signal }) => !kept.value.has(signal.key));
    const outcomes = await ports.write(fresh.map(({ signal, owner }) => creation(signal, owner)));
    const stored = fresh.filter(({ signal }) => outcomes.get(signal.key)?.outcome === 'written');
    // Another one kept it between our read and our write: it is known then.
    const failed = fresh.filter(({ signal }) => !isThere(outcomes.get(signal.key)));
    return ok({
      stored: stored.length,
      known: rows.length - stored.length - failed.length - differing.length,
      customerIds: [...new Set(stored.map(({ signal }) => signal.customerId))],
      defects: [
        ...defects,
        ...differing.map(({ at }) => ({ at, code: 'signal.differs' }) as const),
        ...failed.map(({ at }) => ({ at, code: 'signal.not-written' }) as const),
      ].sort((one, other) => one.at - other.at),
    });
  };

interface SignalRow {
  readonly at: number;
  readonly owner: string;
  readonly signal: CreditSignal;
}

interface Rows {
  readonly rows: readonly SignalRow[];
  readonly defects: readonly SignalDefect[];
}

function rowsOf(
  signals: readonly SourcedSignal[],
  customers: ReadonlyMap<string, readonly NamedCustomer[]>,
  moment: Moment,
): Rows {
  const rows = new Map<string, SignalRow>();
  const defects: SignalDefect[] = [];
  for (const sourced of signals) {
    const { at, customerNumber, ...said } = sourced;
    const [customer, another] = customers.get(customerNumber) ?? [];
    const wrong = !customer ? 'signal.customer-unknown' : another ? 'signal.customer-twice' : undefined;
    if (!customer || wrong) defects.push({ at, code: wrong ?? 'signal.customer-unknown' });
    else if (said.observedOn > moment.now) defects.push({ at, code: 'signal.in-the-future' });
    else {
      const about = { ...said, customerId: customer.id };
      const { now: receivedOn, correlationId: lastOperationId } = moment;
      const signal = { ...about, ...signalIdentity(about), receivedOn, lastOperationId };
      const before = rows.get(signal.key);
      if (before && differs(signal, before.signal)) defects.push({ at, code: 'signal.differs' });
      if (!before) rows.set(signal.key, { at, owner: customer.ownerTeamId, signal });
    }
  }
  return { rows: [...rows.values()], defects };
}

const differs = (signal: CreditSignal, kept: CreditSignal | undefined): boolean =>
  kept !== undefined && (signal.value !== kept.value || signal.textValue !== kept.textValue);

const creation = (signal: CreditSignal, ownerTeamId: string): Transaction => ({
  key: signal.key,
  creates: [{ entitySetName: tables.creditSignal.entitySetName, row: writeCreditSignal(signal, { ownerTeamId }) }],
  updates: [],
});

const isThere = (outcome: TransactionOutcome | undefined): boolean =>
  outcome?.outcome === 'written' || outcome?.outcome === 'conflict';
