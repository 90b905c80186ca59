import { type IsoDate, type Money } from '../kernel';
import { type AppliedAmounts, closedOn, finalPosition, type OpenItem, type SettlementSide } from '../receivables';

/** An open item, as read or as posted, with all that was ever applied to it: what the next settlement is decided on. */
export interface ItemState extends SettlementSide {
  readonly applied: readonly AppliedAmounts[];
}

/** The state of an item under all its settlements; settlements of other items are passed over. */
export const itemState = (item: OpenItem, settlements: readonly AppliedAmounts[]): ItemState => {
  const applied = settlements.filter(({ debitItemId, creditItemId }) => [debitItemId, creditItemId].includes(item.id));
  return { item, position: finalPosition(item, applied), applied };
};

/** The state after more settlements. */
export const afterSettlements = (state: ItemState, settlements: readonly AppliedAmounts[]): ItemState =>
  itemState(state.item, [...state.applied, ...settlements]);

/** What is cached of an item: open amount and closing day. */
export interface ItemStanding {
  readonly openAmount: Money;
  readonly closedOn?: IsoDate;
}

/** The cached columns an item has in a state. */
export function standingOf({ item, position, applied }: ItemState): ItemStanding {
  const closed = closedOn(item, applied);
  return { openAmount: position.open, ...(closed === undefined ? {} : { closedOn: closed }) };
}
