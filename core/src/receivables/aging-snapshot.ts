import {
  alternateKey,
  contentHash,
  type CurrencyCode,
  type Instant,
  type IsoDate,
  type Money,
  type PlainData,
  rowId,
} from '../kernel';
import { type AgingBucket, type CurrencyAging } from './aging-totals';

/** The aging of one customer (or a whole legal entity) in one currency as it was found on a day; never changed, re-proved by its hash. */
export interface AgingSnapshot {
  readonly id: string;
  readonly key: string;
  /** Absent for the whole legal entity. */
  readonly customerId?: string;
  readonly legalEntityId: string;
  readonly agingDefinitionId: string;
  readonly asOf: IsoDate;
  readonly currency: CurrencyCode;
  readonly total: Money;
  readonly overdue: Money;
  readonly disputed: Money;
  readonly itemCount: number;
  readonly contentHash: string;
  readonly recordedOn: Instant;
  readonly lines: readonly AgingSnapshotLine[];
}

/** One bucket of a snapshot, numbered from 1. */
export interface AgingSnapshotLine {
  readonly id: string;
  readonly sequence: number;
  readonly label: string;
  readonly amount: Money;
  readonly itemCount: number;
  readonly disputedAmount: Money;
}

/** What a snapshot is of. */
export interface SnapshotSubject {
  readonly customerId?: string;
  readonly legalEntityId: string;
  readonly agingDefinitionId: string;
  readonly asOf: IsoDate;
  readonly recordedOn: Instant;
}

/** Freezes the aging of one currency. The key follows from subject, definition, day and currency: the same snapshot is taken once. */
export function agingSnapshot(aging: CurrencyAging, subject: SnapshotSubject): AgingSnapshot {
  const { currency, total, overdue, disputed, itemCount } = aging;
  const { legalEntityId, agingDefinitionId, asOf, customerId } = subject;
  const parts = [legalEntityId, customerId ?? '', agingDefinitionId, asOf, currency];
  const lines = aging.buckets.map((bucket, at) => lineOf(bucket, at + 1, parts));
  const content = { legalEntityId, customerId, agingDefinitionId, asOf, currency, itemCount };
  return {
    ...subject,
    id: rowId('agingsnapshot', ...parts),
    key: alternateKey('agingsnapshot', ...parts),
    currency,
    total,
    overdue,
    disputed,
    itemCount,
    contentHash: contentHash({
      ...content,
      total: total.minor,
      overdue: overdue.minor,
      disputed: disputed.minor,
      lines: lines.map(plain),
    }),
    lines,
  };
}

const lineOf = (bucket: AgingBucket, sequence: number, parts: readonly string[]): AgingSnapshotLine => ({
  id: rowId('agingsnapshotline', ...parts, sequence),
  sequence,
  label: bucket.label,
  amount: bucket.amount,
  itemCount: bucket.itemCount,
  disputedAmount: bucket.disputedAmount,
});

const plain = ({ sequence, label, amount, itemCount, disputedAmount }: AgingSnapshotLine): PlainData => ({
  sequence,
  label,
  amount: amount.minor,
  itemCount,
  disputed: disputedAmount.minor,
});
