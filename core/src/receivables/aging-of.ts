import { absolute, daysBetween, type IsoDate, money, type Money, zero } from '../kernel';
import { accountingShare } from './accounting-share';
import { type AgedPart } from './aged-part';
import { type AgingBasis, type AgingDefinition } from './aging-definition';
import { type AgingPeriod, agingPeriods } from './aging-periods';
import { basisDate } from './basis-date';
import { type CurrencyAging, totalByCurrency } from './aging-totals';
import { type Receivable } from './open-item';
import { type OpenPosition, openPositionOn } from './open-position';
import { type AppliedAmounts } from './settlement';
import { settlementsByItem } from './settlements-by-item';

export interface AgingRequest<Item extends Receivable> {
  readonly items: readonly Item[];
  readonly settlements: readonly AppliedAmounts[];
  readonly definition: AgingDefinition;
  readonly asOf: IsoDate;
}

/** What is owed on a day, by age. */
export interface Aging<Item extends Receivable> {
  readonly asOf: IsoDate;
  readonly definition: AgingDefinition;
  readonly periods: readonly AgingPeriod[];
  /** One per currency in which something is open, in the order of the codes. */
  readonly byCurrency: readonly CurrencyAging[];
  /** The same in the accounting currency: one entry per accounting currency of the legal entities concerned. */
  readonly byAccountingCurrency: readonly CurrencyAging[];
  /** The rows behind the figures; bucket totals are their sums. */
  readonly parts: readonly AgedPart<Item>[];
}

/** Where the parts of credits go: every part in, every part out, totals unchanged. */
export type PlaceCredits = <Item extends Receivable>(
  parts: readonly AgedPart<Item>[],
  basis: AgingBasis,
) => readonly AgedPart<Item>[];

/** The aging of a request with one way to place credits; the operations of this folder choose it. */
export function agingOf<Item extends Receivable>(request: AgingRequest<Item>, place: PlaceCredits): Aging<Item> {
  const { items, settlements, definition, asOf } = request;
  const periods = agingPeriods(definition, asOf);
  const settlementsOf = settlementsByItem(settlements);
  const parts = items.flatMap((item) => {
    const position = openPositionOn(item, settlementsOf(item.id), asOf);
    if (position.open.minor === 0) return [];
    return [partOf({ item, position, asOf, bucket: bucketOf(basisDate(item, definition.basis), periods) })];
  });
  const placed = place(parts, definition.basis);
  const labels = periods.map((period) => period.label);
  return {
    asOf,
    definition,
    periods,
    byCurrency: totalByCurrency(placed, labels, (part) => ({ amount: part.open, disputed: part.disputed })),
    byAccountingCurrency: totalByCurrency(placed, labels, (part) => ({
      amount: part.accountingOpen,
      disputed: part.accountingDisputed,
    })),
    parts: placed,
  };
}

/** The periods are latest first and the last is open to the past, so the first that reaches back far enough is the one. */
const bucketOf = (date: IsoDate, periods: readonly AgingPeriod[]): number =>
  periods.findIndex(({ oldest }) => oldest === undefined || date >= oldest);

interface PartFacts<Item> {
  readonly item: Item;
  readonly position: OpenPosition;
  readonly asOf: IsoDate;
  readonly bucket: number;
}

function partOf<Item extends Receivable>({ item, position, asOf, bucket }: PartFacts<Item>): AgedPart<Item> {
  const disputed = disputedOf(item, position.open);
  return {
    item,
    bucket,
    open: position.open,
    accountingOpen: position.accountingOpen,
    disputed,
    accountingDisputed:
      disputed.minor === 0 ? zero(position.accountingOpen.currency) : accountingShare(position, disputed),
    daysLate: daysBetween(item.dueDate, asOf),
  };
}

/** No more is in dispute than is open, and of a credit nothing is. */
const disputedOf = (item: Receivable, open: Money): Money =>
  money(open.minor <= 0 ? 0 : Math.min(open.minor, absolute(item.disputedAmount).minor), open.currency);
