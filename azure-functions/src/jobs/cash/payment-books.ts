import { type ItemState, itemState } from '@o2c/core/cash-application';
import { type OpenItemRow } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type Settlement } from '@o2c/core/receivables';
import { type Reading } from '../reading';
import { type MatchingPorts } from './matching-ports';

/** Payments' items with all that was ever settled of them, and the items on the other side. */
export interface PaymentBooks {
  readonly rows: ReadonlyMap<string, OpenItemRow>;
  readonly states: ReadonlyMap<string, ItemState>;
  /** Settlements of each payment item. */
  readonly settlements: ReadonlyMap<string, readonly Settlement[]>;
}

type Ports = Pick<MatchingPorts, 'items' | 'settlementsOf'>;

/** Reads payments' items and everything they touch: their settlements, the items of those, and those items' settlements. */
export async function readPaymentBooks(ports: Ports, itemIds: readonly string[]): Reading<PaymentBooks> {
  if (itemIds.length === 0) return ok({ rows: new Map(), states: new Map(), settlements: new Map() });
  const own = await ports.settlementsOf(itemIds);
  if (!own.ok) return own;
  const ids = new Set([...itemIds, ...own.value.flatMap(endsOf)]);
  const rows = await ports.items([...ids]);
  if (!rows.ok) return rows;
  const others = [...ids].filter((id) => !itemIds.includes(id));
  const theirs = others.length === 0 ? ok<readonly Settlement[]>([]) : await ports.settlementsOf(others);
  if (!theirs.ok) return theirs;
  const settlements = [...new Map([...own.value, ...theirs.value].map((each) => [each.id, each])).values()];
  return ok({
    rows: new Map(rows.value.map((row) => [row.item.id, row])),
    states: new Map(rows.value.map(({ item }) => [item.id, itemState(item, settlements)])),
    settlements: new Map(itemIds.map((id) => [id, own.value.filter((each) => endsOf(each).includes(id))])),
  });
}

const endsOf = ({ debitItemId, creditItemId }: Settlement): readonly string[] => [debitItemId, creditItemId];
