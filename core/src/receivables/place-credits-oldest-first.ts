import { allocate, type Money, money } from '../kernel';
import { type AgedPart } from './aged-part';
import { type AgingBasis } from './aging-definition';
import { basisDate } from './basis-date';
import { type Receivable } from './open-item';

/**
 * Shows credits against the oldest debts of the same customer in the same currency: each credit is cut into parts that lie in the buckets of
 * the debts they would pay; what no debt is left for stays in the bucket of the credit's own date. Nothing is settled and no total changes,
 * only the place. Debts and credits are taken by date, then document number, instalment and id, so that the result does not hang on
 * the order of the rows.
 */
export function placeCreditsOldestFirst<Item extends Receivable>(
  parts: readonly AgedPart<Item>[],
  basis: AgingBasis,
): readonly AgedPart<Item>[] {
  const oldestFirst = [...parts].sort((first, second) => compareText(orderOf(first, basis), orderOf(second, basis)));
  const debts = new Map<string, Debt[]>();
  for (const part of oldestFirst.filter(({ open }) => open.minor > 0)) {
    const debt = { bucket: part.bucket, left: part.open.minor };
    const known = debts.get(accountOf(part));
    if (known) known.push(debt);
    else debts.set(accountOf(part), [debt]);
  }
  const placed = new Map<string, readonly AgedPart<Item>[]>();
  for (const credit of oldestFirst.filter(({ open }) => open.minor < 0)) {
    placed.set(credit.item.id, cut(credit, take(-credit.open.minor, debts.get(accountOf(credit)) ?? [])));
  }
  return parts.flatMap((part) => placed.get(part.item.id) ?? [part]);
}

interface Debt {
  readonly bucket: number;
  left: number;
}

interface Piece {
  readonly bucket: number | undefined;
  readonly minor: number;
}

/** Takes an amount from the debts in their order; the piece without bucket is what they did not use up. */
function take(amount: number, debts: readonly Debt[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let left = amount;
  for (const debt of debts) {
    const minor = Math.min(left, debt.left);
    if (minor > 0) pieces.push({ bucket: debt.bucket, minor });
    debt.left -= minor;
    left -= minor;
  }
  return left > 0 ? [...pieces, { bucket: undefined, minor: left }] : pieces;
}

/** Pieces in one bucket become one part; the accounting amount is split over the parts without loss. */
function cut<Item extends Receivable>(credit: AgedPart<Item>, pieces: readonly Piece[]): readonly AgedPart<Item>[] {
  const byBucket = new Map<number, number>();
  for (const { bucket = credit.bucket, minor } of pieces) byBucket.set(bucket, (byBucket.get(bucket) ?? 0) + minor);
  const rows = [...byBucket];
  const accounting = allocate(
    credit.accountingOpen,
    rows.map(([, minor]) => minor),
  );
  if (!accounting.ok) throw new RangeError('a credit of nothing');
  return rows.map(([bucket, minor], at) => ({
    ...credit,
    bucket,
    open: money(-minor, credit.open.currency),
    accountingOpen: accounting.value[at] as Money,
  }));
}

const accountOf = ({ item, open }: AgedPart<Receivable>): string => `${item.customerId} ${open.currency}`;

const orderOf = ({ item }: AgedPart<Receivable>, basis: AgingBasis): string =>
  [basisDate(item, basis), item.documentNumber, String(item.instalment).padStart(6, '0'), item.id].join('\u0000');

const compareText = (first: string, second: string): number => (first < second ? -1 : first > second ? 1 : 0);
